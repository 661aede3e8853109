import { matchInList } from '../crm/this-browser/match.ts'
import type { Draft } from '../lead/draft.ts'
import type { Lead, LeadPerson } from '../lead/lead.ts'
import { reachKeys } from '../lead/reach-keys.ts'
import type { MessageRequest } from '../messages/contract.ts'
import type { PersonMatches } from '../messages/person-matches.ts'
import { THIS_BROWSER } from './destinations.ts'
import { entryViews } from './entry-view.ts'
import { leadApart } from './lead-apart.ts'
import { isElsewhere, type OwnMatch, outboxMatch, ownKeys } from './own-matches.ts'
import { statusWords } from './status-words.ts'
import type { World } from './world.ts'

const mostOfPerson = 3

/** One of a draft's people as the lead that they would be alone. */
interface Apart {
  id: string
  lead: Lead
}

/**
 * Whom of a draft's people this browser knows: among the leads that are on their way or were sent, and in its list. One
 * pass for all of them, however many they are, for it asks nobody.
 */
export async function findOwnPeople(
  world: World,
  { draft, destinationId }: MessageRequest<'match.own'>,
): Promise<PersonMatches[]> {
  const people = draft.people.map((person) => ({ id: person.id, lead: leadApart(draft, person) }))
  const [sent, listed] = await Promise.all([
    inOutbox(world, draft, people),
    inList(world, destinationId, people),
  ])
  return people.map(({ id }) => ({
    personId: id,
    matches: [...(listed.get(id) ?? []), ...(sent.get(id) ?? [])].map((match) => ({ ...match, changes: [] })),
  }))
}

async function inOutbox(
  world: World,
  draft: Pick<Draft, 'id'>,
  people: readonly Apart[],
): Promise<Map<string, OwnMatch[]>> {
  const byKey = Map.groupBy(
    people.flatMap((one) => ownKeys(one.lead).map((key) => ({ key, one }))),
    ({ key }) => key,
  )
  const found = (await world.entries.find([...byKey.keys()])).filter((entry) => isElsewhere(entry, draft.id))
  const views = await entryViews(world, found)
  const matches = new Map<string, OwnMatch[]>()
  for (const [index, entry] of found.entries()) {
    const view = views[index]
    const theirs = new Set(ownKeys(entry.lead).flatMap((key) => byKey.get(key)?.map(({ one }) => one) ?? []))
    for (const { id, lead } of view === undefined ? [] : theirs) {
      const before = matches.get(id) ?? []
      if (before.length < mostOfPerson && view) matches.set(id, [...before, outboxMatch(lead, entry, view)])
    }
  }
  return matches
}

/** Where the list is where the leads go, it tells of their company too, and of namesakes. */
async function inList(
  world: World,
  destinationId: string,
  people: readonly Apart[],
): Promise<Map<string, OwnMatch[]>> {
  const matches = new Map<string, OwnMatch[]>()
  const isDestination = destinationId === THIS_BROWSER
  const find = await listedAlike(world, people)
  for (const { id, lead } of people) {
    const found = await matchInList({ lead, list: { ...noList, find } })
    const theirs = found.kind === 'matched' ? found.matches : []
    const told = isDestination ? theirs : theirs.filter(({ verdict }) => verdict === 'person')
    const place = isDestination ? ('destination' as const) : ('list' as const)
    const own = isDestination ? {} : { status: '', actions: [] }
    const some = told.slice(0, mostOfPerson).map((match) => ({ ...match, ...own, place, sent: null }))
    if (some.length > 0) matches.set(id, some)
  }
  return isDestination ? await inWords(world, matches) : matches
}

const noList = { keep: async () => false, change: async () => 'missing' as const, remove: async () => {} }

/** Reads once what the list has of any of them, and tells it for each: who shares something, and who is of the company. */
async function listedAlike({ leads }: World, people: readonly Apart[]) {
  const companies = new Map(people.map(({ lead }) => [lead.company.name, lead.company]))
  const everybody = people.flatMap(({ lead }) => lead.people)
  const found = await Promise.all(
    [...companies.values()].map((company, index) =>
      leads.find({ ...emptyOf(company), people: index === 0 ? everybody : [] }),
    ),
  )
  const all = [...new Map(found.flat().map((kept) => [kept.id, kept])).values()]
  const byKey = Map.groupBy(
    all.flatMap((kept) => reachKeys(kept.lead).map((key) => ({ key, kept }))),
    ({ key }) => key,
  )
  return async ({ people: [person], company }: Lead) => {
    const keysOf = (one: readonly LeadPerson[], firm: Lead['company']) =>
      reachKeys({ people: [...one], company: firm })
    const personal = keysOf(person === undefined ? [] : [person], nobody).flatMap(
      (key) => byKey.get(key) ?? [],
    )
    const colleagues = keysOf([], company)
      .flatMap((key) => byKey.get(key) ?? [])
      .slice(0, mostOfPerson)
    return [...new Set([...personal, ...colleagues].map(({ kept }) => kept))]
  }
}

const nobody: Lead['company'] = { name: '', website: '', address: '', emails: [], phones: [] }

const emptyOf = (company: Lead['company']): Lead => ({
  people: [],
  company,
  note: '',
  page: { url: '', title: '', capturedAt: 0 },
  sources: [],
})

async function inWords(world: World, matches: Map<string, OwnMatch[]>): Promise<Map<string, OwnMatch[]>> {
  const say = await statusWords(world, THIS_BROWSER)
  return new Map([...matches].map(([id, theirs]) => [id, theirs.map(say)]))
}
