import { LONGEST_URL } from '../evidence/page-reading.ts'
import type { Draft } from '../lead/draft.ts'
import { type Entry, entryId } from '../outbox/entry.ts'
import { wholePage } from '../tab/gesture.ts'
import { captureTab } from './capture-tab.ts'
import { listDestinations } from './destinations.ts'
import type { World } from './world.ts'
import { betweenWrites, readWritten } from './write-draft.ts'

/** A menu click's own reading is shown if it is this fresh, rather than read once more. */
const FRESH_MS = 15_000

/**
 * The draft of the page that a tab shows: the stored one if the user changed or saved it or a right-click just
 * made it or it was read since `readSince`, else a new reading, for the page may have changed: `reading`, if one has
 * begun already.
 */
export async function pageDraft(
  world: World,
  tabId: number,
  readSince = Number.POSITIVE_INFINITY,
  reading?: Promise<Draft>,
): Promise<Draft> {
  const stored = await storedDraft(world, tabId)
  if (stored !== null && (stored.capturedAt >= readSince || (await isWorthKeeping(world, stored))))
    return stored
  return await captureTab(world, tabId, wholePage, reading)
}

/** What is stored for the page that a tab shows, behind all that was typed before. */
export async function storedDraft(world: World, tabId: number): Promise<Draft | null> {
  const tab = await world.tab.findTab(tabId)
  return tab === null ? null : await readWritten(world, tabId, tab.url.slice(0, LONGEST_URL))
}

/** Where a draft has been saved to; with its people apart, whose entries are many, the batch of them. */
export async function draftEntries(
  world: World,
  draft: Draft,
  known?: readonly { id: string }[],
): Promise<Entry[]> {
  const destinations = known ?? (await listDestinations(world))
  const [batch, ...found] = await Promise.all([
    world.entries.batch(draft.id),
    ...destinations.map(({ id }) => world.entries.read(entryId(draft.id, id))),
  ])
  return [...found.filter((entry) => entry !== null), ...batch]
}

/** Whether a lead was saved from this draft, whole or with its people apart. */
export const isOfDraft = ({ id }: Pick<Draft, 'id'>, draftId: string): boolean =>
  draftId === id || draftId.startsWith(`${id}~`)

async function isWorthKeeping(world: World, draft: Draft): Promise<boolean> {
  if (draft.touched) return true
  if (draft.pointedAt && world.now() - draft.capturedAt < FRESH_MS) return true
  return (await draftEntries(world, draft)).length > 0
}

/** It has become a lead: what the menu added to it is in there. What was typed since it was sent is still ahead of it. */
export function settleDraft(world: World, tabId: number, draft: Draft): Promise<void> {
  const { drafts } = world
  return betweenWrites(world, tabId, async () => {
    const stored = await drafts.read(tabId, draft.pageUrl)
    const ahead = stored?.id === draft.id && stored.isAhead ? stored : null
    if (ahead !== null && leadText(ahead) !== leadText(draft)) return
    if (ahead !== null) await drafts.write(tabId, { ...ahead, isAhead: false })
    await drafts.settle(tabId, draft)
  })
}

/** All that a draft says of its lead, for comparing: where it goes and what was decided there is beside that. */
function leadText({ destinationId, also, decisions, touched, isAhead, ...lead }: Draft): string {
  return JSON.stringify(lead)
}
