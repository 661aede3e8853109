import type { Draft } from '../lead/draft.ts'
import type { PopupView } from '../messages/views.ts'
import { wholePage } from '../tab/gesture.ts'
import { captureTab, oneCaptureAtATime } from './capture-tab.ts'
import { listDestinations, preferred } from './destinations.ts'
import { entryViews } from './entry-view.ts'
import { draftEntries, pageDraft } from './page-draft.ts'
import type { World } from './world.ts'

/** What the popup opens with. */
export async function openPopup(world: World, tabId: number): Promise<PopupView> {
  // What the button had to say is on screen now.
  await world.showBadge(tabId, { tone: 'plain', text: '', title: world.say('action_title') })
  return await oneCaptureAtATime(world, tabId, async () => popupView(world, await pageDraft(world, tabId)))
}

/** Reads the page anew whatever was there. */
export function reopenPopup(world: World, tabId: number): Promise<PopupView> {
  return oneCaptureAtATime(world, tabId, async () =>
    popupView(world, await captureTab(world, tabId, wholePage)),
  )
}

async function popupView(world: World, draft: Draft): Promise<PopupView> {
  const [destinations, choices, entries, troubled] = await Promise.all([
    listDestinations(world),
    world.choices.read(),
    draftEntries(world, draft),
    world.entries.list(['refused', 'unsure', 'paused']),
  ])
  const destination = preferred(destinations, draft.destinationId ?? choices.destinationId)
  return {
    draft: { ...draft, destinationId: destination?.id ?? null },
    destinations,
    entries: await entryViews(world, entries),
    troubled: troubled.filter((entry) => entry.draftId !== draft.id).length,
  }
}
