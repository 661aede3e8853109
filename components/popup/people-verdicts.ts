import type { DraftPerson } from '../../lib/lead/draft.ts'
import type { PersonMatches } from '../../lib/messages/person-matches.ts'
import type { MatchView, VerdictView } from '../../lib/messages/views.ts'

/** What the popup knows of the records that each of several people may be. */

type Answer = VerdictView['answer']

/** What was told of one person, and of which values. */
interface Told {
  trace: string
  matches: readonly MatchView[]
}

export interface PeopleVerdicts {
  /** The destination that all of it is about. */
  destinationId: string
  /** By person: what this browser knows itself, and what the destination said. */
  own: ReadonlyMap<string, Told>
  there: ReadonlyMap<string, Told>
  isLooking: boolean
  /** Why the look-ups ended before everybody was looked for; null: they did not. */
  stopped: Answer | null
  /** Whoever turns out to be new is ticked: the user asked for those only, and did not tick all or nobody since. */
  onlyNew: boolean
}

export type PeopleEvent =
  | { kind: 'people-looking' }
  | { kind: 'people-told'; by: 'own' | 'there'; destinationId: string; asked: People; told: PersonMatches[] }
  | { kind: 'people-looked'; stopped: Answer | null }
  | { kind: 'only-new'; isWanted: boolean }

type People = readonly DraftPerson[]

export const noPeopleVerdicts: PeopleVerdicts = {
  destinationId: '',
  own: new Map(),
  there: new Map(),
  isLooking: false,
  stopped: null,
  onlyNew: false,
}

export function reducePeople(known: PeopleVerdicts, event: PeopleEvent): PeopleVerdicts {
  switch (event.kind) {
    case 'people-looking':
      return { ...known, isLooking: true, stopped: null }
    case 'people-told': {
      const { by, destinationId, asked, told } = event
      const before =
        known.destinationId === destinationId ? known : { ...known, destinationId, own: none, there: none }
      return { ...before, [by]: withTold(before[by], asked, told) }
    }
    case 'people-looked':
      return { ...known, isLooking: false, stopped: event.stopped }
    case 'only-new':
      return { ...known, onlyNew: event.isWanted }
  }
}

const none: ReadonlyMap<string, Told> = new Map()

function withTold(before: ReadonlyMap<string, Told>, asked: People, told: readonly PersonMatches[]) {
  const traces = new Map(asked.map((person) => [person.id, traceOf(person)]))
  const news = told.map(({ personId, matches }): [string, Told] => [
    personId,
    { trace: traces.get(personId) ?? '', matches },
  ])
  return new Map([...before, ...news])
}

/** What is known of a person as they are now: nothing once a value has changed by which they would be found. */
export function toldOf(known: ReadonlyMap<string, Told>, person: DraftPerson): Told['matches'] | null {
  const told = known.get(person.id)
  return told !== undefined && told.trace === traceOf(person) ? told.matches : null
}

const traces = new WeakMap<DraftPerson, string>()

/** All that a person is found by, worked out once for each state that they are in. */
function traceOf(person: DraftPerson): string {
  const known = traces.get(person)
  if (known !== undefined) return known
  const { name, company, emails, phones, profiles } = person
  const trace = [name, company, ...emails, ...phones, ...profiles].map(({ value }) => value.trim()).join('\n')
  traces.set(person, trace)
  return trace
}
