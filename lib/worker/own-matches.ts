import { matchInList } from '../crm/this-browser/match.ts'
import type { Lead } from '../lead/lead.ts'
import { leadName } from '../lead/lead-name.ts'
import type { MatchReason } from '../lead/match.ts'
import { reachKeys } from '../lead/reach-keys.ts'
import type { EntryView, MatchView } from '../messages/views.ts'
import type { Entry } from '../outbox/entry.ts'
import { browserList } from './browser-list.ts'
import { THIS_BROWSER } from './destinations.ts'
import { entryViews } from './entry-view.ts'
import { isOfDraft } from './page-draft.ts'
import type { World } from './world.ts'

/** A match that asked nobody. */
export type OwnMatch = Omit<MatchView, 'changes'>

const mostOwn = 5

/** Leads of other pages with the same person that are on their way to a CRM, or were sent there. */
export async function outboxMatches(world: World, draftId: string, lead: Lead): Promise<OwnMatch[]> {
  const keys = ownKeys(lead)
  const found = await world.entries.find(keys)
  const others = found
    .filter((entry) => isElsewhere(entry, draftId) && reasons(lead, entry.lead).length > 0)
    .slice(0, mostOwn)
  const views = await entryViews(world, others)
  return others.flatMap((entry, index) => {
    const view = views[index]
    return view === undefined ? [] : outboxMatch(lead, entry, view)
  })
}

/** Whom this browser's own list has. */
export async function listMatches(world: World, lead: Lead): Promise<OwnMatch[]> {
  const found = await matchInList({ lead, list: browserList(world) })
  const matches = found.kind === 'matched' ? found.matches : []
  return matches
    .filter(({ verdict }) => verdict === 'person')
    .slice(0, mostOwn)
    .map((match) => ({ ...match, status: '', actions: [], place: 'list', sent: null }))
}

/** An entry of another draft, which the list does not tell of itself. */
export const isElsewhere = (entry: Entry, draftId: string): boolean =>
  !isOfDraft({ id: draftId }, entry.draftId) && entry.crm !== THIS_BROWSER

/** An entry as a lead's people find it. */
export function outboxMatch(
  lead: Lead,
  entry: Entry,
  { destinationName, savedAt, state }: EntryView,
): OwnMatch {
  const receipt = entry.state.kind === 'delivered' ? entry.state.receipt : null
  return {
    recordId: receipt?.recordId || entry.id,
    ids: {},
    verdict: 'person',
    personKey: personKey(lead, entry.lead),
    name: leadName(entry.lead),
    company: entry.lead.company.name,
    owner: '',
    status: '',
    link: receipt?.link ?? null,
    reasons: reasons(lead, entry.lead),
    held: {},
    actions: [],
    place: 'outbox',
    sent: { destinationName, savedAt, isDelivered: state.kind === 'delivered' },
  }
}

/** By what a lead's people can be known again. Those of a company stand for it only where it is alone: a house has one phone. */
export function ownKeys({ people, company }: Lead): string[] {
  const whose = people.length > 0 ? { people, company: nobody } : { people, company }
  return reachKeys(whose).filter((key) => /^(email|phone|profile):/.test(key))
}

const nobody: Lead['company'] = { name: '', website: '', address: '', emails: [], phones: [] }

function personKey(lead: Lead, known: Lead): string | null {
  const keys = new Set(ownKeys(known))
  const person = lead.people.find((one) => ownKeys({ ...lead, people: [one] }).some((key) => keys.has(key)))
  return person?.key ?? null
}

function reasons(lead: Lead, known: Lead): MatchReason[] {
  const keys = new Set(ownKeys(known))
  return ownKeys(lead).flatMap((key): MatchReason[] => {
    const [, by, value = ''] = /^(email|phone|profile):(.*)$/.exec(key) ?? []
    return keys.has(key) && (by === 'email' || by === 'phone' || by === 'profile') ? [{ by, value }] : []
  })
}
