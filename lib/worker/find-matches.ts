import { compareLead } from '../lead/compare-lead.ts'
import type { MessageRequest } from '../messages/contract.ts'
import type { MatchView, VerdictView } from '../messages/views.ts'
import { entryId } from '../outbox/entry.ts'
import { askMatches } from './ask-matches.ts'
import { THIS_BROWSER } from './destinations.ts'
import { hasTrace, leadOf } from './lead-apart.ts'
import { listMatches, outboxMatches } from './own-matches.ts'
import { statusWords } from './status-words.ts'
import type { World } from './world.ts'

/** How long the user's form goes without a verdict before it is told that there is none yet. */
export const LATEST_MS = 8_000

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
  const since = again ? Number.POSITIVE_INFINITY : await deliveredAt(world, draft.id, destinationId)
  const late = world.tab.wait(LATEST_MS).then(() => ({ answer: 'late' as const, matches: [], unchecked: 0 }))
  const [asked, sent, listed] = await Promise.all([
    Promise.race([askMatches(world, destinationId, lead, since), late]),
    outboxMatches(world, draft.id, lead),
    destinationId === THIS_BROWSER ? [] : listMatches(world, lead),
  ])
  const there = asked.matches.map(await statusWords(world, destinationId))
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

/** What was answered before the lead itself came there tells nothing of it. */
async function deliveredAt({ entries }: World, draftId: string, destinationId: string): Promise<number> {
  const state = (await entries.read(entryId(draftId, destinationId)))?.state
  return state?.kind === 'delivered' || state?.kind === 'doubled' ? state.receipt.deliveredAt : 0
}
