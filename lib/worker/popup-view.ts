import type { Draft } from '../lead/draft.ts'
import { readDraft } from '../lead/validate-draft.ts'
import type { PopupView } from '../messages/views.ts'
import { wholePage } from '../tab/gesture.ts'
import { captureTab, draftOfTab, oneCaptureAtATime } from './capture-tab.ts'
import { listDestinations, preferred } from './destinations.ts'
import { entryViews } from './entry-view.ts'
import { draftEntries, isOfDraft, pageDraft } from './page-draft.ts'
import { heldBackEntries, inNeed, outboxBadge } from './show-outbox.ts'
import type { World } from './world.ts'

/** What the popup opens with; `openedAt`: since when it has been opening, in milliseconds since 1970. */
export async function openPopup(world: World, tabId: number, openedAt?: number): Promise<PopupView> {
  // What the button had to say is on screen now; the form does not wait for it.
  const cleared = outboxBadge(world).then((badge) => world.clearBadge(tabId, badge))
  const around = readAround(world)
  const opened = oneCaptureAtATime(world, tabId, async () =>
    viewOf(world, await pageDraft(world, tabId, openedAt), await around),
  )
  const [view] = await Promise.all([opened, cleared])
  return view
}

/**
 * Reads the page while the popup's scripts load, at once and in vain where a draft is kept: their question comes later
 * and waits for this, or finds it done. Should it come first all the same, its draft is what the user has before them and
 * stays. Where this fails, so will that, and the popup says so.
 */
export async function readAhead(world: World, tabId: number, openedAt: number): Promise<void> {
  const reading = draftOfTab(world, tabId, wholePage)
  const kept = oneCaptureAtATime(world, tabId, () => pageDraft(world, tabId, openedAt, reading))
  await Promise.allSettled([reading, kept])
}

/** Reads the page anew whatever was there. */
export function reopenPopup(world: World, tabId: number): Promise<PopupView> {
  return oneCaptureAtATime(world, tabId, async () =>
    popupViewOf(world, await captureTab(world, tabId, wholePage)),
  )
}

/** All that the popup shows of a draft at its first paint. */
export async function popupViewOf(world: World, draft: Draft): Promise<PopupView> {
  return await viewOf(world, draft, await readAround(world))
}

/** What the popup shows whatever the page holds: it is read while the page is. */
async function readAround(world: World) {
  const [destinations, choices, troubled] = await Promise.all([
    listDestinations(world),
    world.choices.read(),
    Promise.all([world.entries.list(inNeed), heldBackEntries(world)]),
  ])
  return { destinations, choices, troubled }
}

async function viewOf(
  world: World,
  draft: Draft,
  { destinations, choices, troubled }: Awaited<ReturnType<typeof readAround>>,
): Promise<PopupView> {
  const [entries, ofPage] = await Promise.all([
    draftEntries(world, draft, destinations),
    world.entries.ofPage(draft.pageUrl),
  ])
  const earlier = ofPage.filter(
    ({ draftId, state }) => !isOfDraft(draft, draftId) && state.kind === 'delivered',
  )
  const destination = preferred(destinations, draft.destinationId ?? choices.destinationId)
  return {
    draft: { ...draft, destinationId: destination?.id ?? null },
    destinations,
    entries: await entryViews(world, entries),
    troubled: troubled.flat().filter((entry) => !isOfDraft(draft, entry.draftId)).length,
    // What a page gives is valid; only the user types what is not.
    problems: draft.touched ? readDraft(draft).problems : [],
    earlier: await entryViews(world, earlier.slice(0, MOST_EARLIER)),
  }
}

/** Of a page that is captured every day, the latest say enough. */
const MOST_EARLIER = 5
