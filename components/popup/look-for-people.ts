import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import type { PersonMatches } from '../../lib/messages/person-matches.ts'
import type { VerdictView } from '../../lib/messages/views.ts'
import { chosenDestination } from './chosen.ts'
import { isBlank } from './edit-people.ts'
import { tickNew } from './only-new.ts'
import { type PeopleVerdicts, toldOf } from './people-verdicts.ts'
import type { PopupActs, PopupWorld } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'

/**
 * So many look-ups are made of people whom nobody has ticked: a page of many costs the account little, and the first of
 * them are told of at once. For more the user asks, by ticking people or for those that are new.
 */
const UNASKED_LOOK_UPS = 3
/** So many people go into one message; no adapter puts as many into one look-up. */
const MOST_IN_MESSAGE = 40

interface Looking {
  isUnderWay: boolean
  /** Something changed meanwhile: everything is to be looked through once more. */
  isDue: boolean
  wantsAll: boolean
  unasked: number
}

/** Makes the act that looks for each of several people, those first who are to be saved. Nothing waits for it. */
export function createPeopleLook(world: PopupWorld, edit: PopupActs['edit']): PopupActs['lookForPeople'] {
  const looking: Looking = { isUnderWay: false, isDue: false, wantsAll: false, unasked: 0 }
  return async (wantsAll) => {
    looking.wantsAll ||= wantsAll
    looking.isDue = true
    if (looking.isUnderWay) return
    looking.isUnderWay = true
    while (looking.isDue) {
      looking.isDue = false
      await lookThrough(world, edit, looking)
    }
    looking.isUnderWay = false
    looking.wantsAll = false
  }
}

async function lookThrough(world: PopupWorld, edit: PopupActs['edit'], looking: Looking): Promise<void> {
  if (severalOf(world) === null) return
  const own = dueBy(world, 'own')
  let stopped = own.length > 0 ? await tell(world, edit, 'own', own) : null
  for (let due = dueBy(world, 'there'); due.length > 0 && stopped === null; due = dueBy(world, 'there')) {
    // The lead as a whole comes first, and what it brings is remembered for these.
    if (severalOf(world)?.verdict.isLooking) return
    if (!due.some(({ included }) => included) && !looking.wantsAll) {
      if (looking.unasked === UNASKED_LOOK_UPS) break
      looking.unasked += 1
    }
    stopped = await tell(world, edit, 'there', due.slice(0, MOST_IN_MESSAGE))
  }
  world.dispatch({ kind: 'people-looked', stopped })
}

/** Asks about people and tells what is answered; another answer than `null` ends the asking. */
async function tell(
  { ask, current, dispatch }: PopupWorld,
  edit: PopupActs['edit'],
  by: 'own' | 'there',
  asked: DraftPerson[],
): Promise<VerdictView['answer'] | null> {
  const state = severalOf({ current })
  if (state === null) return 'nothing'
  dispatch({ kind: 'people-looking' })
  const destinationId = chosenDestination(state)?.id ?? ''
  const { people, ended } = await askAbout(ask, by, { draft: slim(state.draft, asked), destinationId })
  dispatch({ kind: 'people-told', by, destinationId, asked, told: people })
  const told = new Set(people.map(({ personId }) => personId))
  const now = severalOf({ current })
  if (now?.people.onlyNew && told.size > 0) await edit((draft) => tickNew(now, draft, told))
  return people.length > 0 ? null : ended
}

/** `ended`: why nobody was told of, if nobody was. */
async function askAbout(
  ask: PopupWorld['ask'],
  by: 'own' | 'there',
  request: { draft: Draft; destinationId: string },
): Promise<{ people: PersonMatches[]; ended: VerdictView['answer'] }> {
  if (by === 'own') return { people: (await ask('match.own', request))?.people ?? [], ended: 'failed' }
  const answer = await ask('match.people', request)
  return { people: answer?.people ?? [], ended: answer?.answer ?? 'failed' }
}

/** Of whom nothing is known yet, those who are to be saved first. */
function dueBy({ current }: Pick<PopupWorld, 'current'>, by: 'own' | 'there'): DraftPerson[] {
  const state = severalOf({ current })
  const destinationId = state === null ? '' : (chosenDestination(state)?.id ?? '')
  if (state === null || destinationId === '' || (by === 'there' && destinationId === 'this-browser'))
    return []
  const known = knownBy(state.people, by, destinationId)
  const due = state.draft.people.filter((person) => !isBlank(person) && toldOf(known, person) === null)
  return [...due.filter(({ included }) => included), ...due.filter(({ included }) => !included)]
}

const knownBy = (
  people: PeopleVerdicts,
  by: 'own' | 'there',
  destinationId: string,
): PeopleVerdicts['own'] => (people.destinationId === destinationId ? people[by] : new Map())

/** The popup's state while there are several people in its form: what is saved is looked for no longer. */
function severalOf({ current }: Pick<PopupWorld, 'current'>): OpenState | null {
  const state = current()
  return state.phase === 'open' && state.shows === 'form' && state.draft.people.length > 1 ? state : null
}

/** No more than a look-up goes by: of hundreds of people it adds up. */
function slim(draft: Draft, people: DraftPerson[]): Draft {
  return {
    ...draft,
    note: '',
    offers: [],
    values: {},
    decisions: {},
    people: people.map(({ title, ...person }) => ({
      ...person,
      title: bare(title),
      name: bare(person.name),
      company: bare(person.company),
      emails: person.emails.map(bare),
      phones: person.phones.map(bare),
      profiles: person.profiles.map(bare),
    })),
  }
}

const bare = <Value extends DraftPerson['name']>(value: Value): Value => ({ ...value, origins: [] })
