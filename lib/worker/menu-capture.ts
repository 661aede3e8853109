import type { Gesture } from '../evidence/gesture.ts'
import { addToDraft } from '../lead/add-to-draft.ts'
import { phonesAtHome } from '../lead/phones/phones-at-home.ts'
import type { SelectionKind } from '../lead/selection/selection-kind.ts'
import { addMarked } from './add-marked.ts'
import { captureTab, draftOfTab, oneCaptureAtATime } from './capture-tab.ts'
import { draftEntries, storedDraft } from './page-draft.ts'
import type { World } from './world.ts'

/** What the right-click was on. `addAs`: what the user says the marked words are; null: they are to be captured. */
export type Click = Gesture & { frameId?: number; addAs?: SelectionKind | null }

/**
 * Captures what a right-click pointed at, or adds marked words to the draft. `openPopup` has been called already, for a
 * browser may want it within the gesture; the popup's own question waits for this capture. Where it could not open, the
 * badge points to it.
 */
export function menuCapture(
  world: World,
  tabId: number,
  { addAs = null, frameId = 0, ...gesture }: Click,
  popupOpened: Promise<boolean>,
): Promise<void> {
  return oneCaptureAtATime(world, tabId, async () => {
    const text = gesture.selectionText
    if (addAs === null || text === null) await capturePointed(world, tabId, gesture)
    else await addMarked(world, tabId, { text, frameId, kind: addAs })
    if (await popupOpened) return
    const title = world.say(addAs === null ? 'menu_ready' : 'menu_added')
    await world.showBadge(tabId, { tone: 'good', text: '1', title })
  })
}

/** What the user typed for this page stays: whom they point at now comes to it. */
async function capturePointed(world: World, tabId: number, gesture: Gesture): Promise<void> {
  const stored = await storedDraft(world, tabId)
  const isUnsaved = stored?.touched && (stored.isAhead || (await draftEntries(world, stored)).length === 0)
  if (!stored || !isUnsaved) {
    await captureTab(world, tabId, gesture)
    return
  }
  if (gesture.clickedLink === null && gesture.selectionText === null) return
  // Its numbers are read by the stored draft's country from now on.
  const pointed = phonesAtHome(await draftOfTab(world, tabId, gesture), stored.country)
  await world.drafts.write(tabId, addToDraft(stored, pointed))
}
