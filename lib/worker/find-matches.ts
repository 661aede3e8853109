import { compareLead } from '../lead/compare-lead.ts'
import type { Draft } from '../lead/draft.ts'
import type { Lead } from '../lead/lead.ts'
import type { Match } from '../lead/match.ts'
import { readDraft } from '../lead/validate-draft.ts'
import type { MessageRequest } from '../messages/contract.ts'
import type { MatchView, VerdictView } from '../messages/views.ts'
import { askMatches } from './ask-matches.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { listMatches, outboxMatches } from './own-matches.ts'
import type { World } from './world.ts'

/** How long the user's form goes without a verdict before it is told that there is none yet. */
const LATEST_MS = 8_000

/**
 * Who of a draft is at the destination already, and who is on the way there or in this browser's own list. The draft
 * may be unfinished: what is not valid in it is not looked for.
 */
export async function findMatches(
  world: World,
  { draft, destinationId, again }: MessageRequest<'match.find'>,
): Promise<VerdictView> {
  const lead = leadOf(draft)
  if (!hasTrace(lead)) return { matches: [], answer: 'nothing', unchecked: 0 }
  const late = world.tab.wait(LATEST_MS).then(() => ({ answer: 'late' as const, matches: [], unchecked: 0 }))
  const [asked, sent, listed] = await Promise.all([
    Promise.race([askMatches(world, destinationId, lead, again), late]),
    outboxMatches(world, draft.id, lead),
    destinationId === THIS_BROWSER ? [] : listMatches(world, lead),
  ])
  const there = await withStatusWords(world, destinationId, asked.matches)
  const known = new Set(there.flatMap(({ recordId, ids }) => [recordId, ...Object.values(ids)]))
  const own = [...sent.filter(({ recordId }) => !known.has(recordId)), ...listed]
  const withChanges = (match: Omit<MatchView, 'changes'>): MatchView => ({
    ...match,
    changes: match.place === 'destination' ? compareLead(lead, match) : [],
  })
  return {
    answer: asked.answer,
    unchecked: asked.unchecked,
    matches: [
      ...there.map((match) => withChanges({ ...match, place: 'destination', sent: null })),
      ...own.map(withChanges),
    ],
  }
}

function leadOf(draft: Draft): Lead {
  const { lead } = readDraft(draft)
  return { ...lead, sources: [] }
}

/** A bare name is no trace: too many people bear it. */
function hasTrace({ people, company }: Lead): boolean {
  const isReachable = [...people, company].some(({ emails, phones }) => emails.length + phones.length > 0)
  return isReachable || company.name !== '' || people.some(({ profiles }) => profiles.length > 0)
}

/** The built-in list knows its statuses by their ids. */
async function withStatusWords(world: World, destinationId: string, matches: Match[]): Promise<Match[]> {
  if (destinationId !== THIS_BROWSER) return matches
  const statuses = (await destinationView(world, THIS_BROWSER))?.statuses ?? []
  return matches.map((match) => ({
    ...match,
    status: statuses.find(({ id }) => id === match.status)?.label ?? match.status,
  }))
}
