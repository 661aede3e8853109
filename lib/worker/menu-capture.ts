import type { Gesture } from '../evidence/gesture.ts'
import { addSelection, type SelectionKind } from '../lead/add-selection.ts'
import { addToDraft } from '../lead/add-to-draft.ts'
import { phonesAtHome } from '../lead/phones/phones-at-home.ts'
import { captureTab, oneCaptureAtATime, readDraft } from './capture-tab.ts'
import { draftEntries, pageDraft, storedDraft } from './page-draft.ts'
import type { World } from './world.ts'

/** What the right-click was on. `addAs`: what the user says the marked words are; else it is to be read. */
export type Click = Gesture & { addAs?: SelectionKind | null }

/**
 * Captures what a right-click pointed at, or adds marked words to the draft. `openPopup` has been called already, for a
 * browser may want it within the gesture; the popup's own question waits for this capture. Where it could not open, the
 * badge points to it.
 */
export function menuCapture(
  world: World,
  tabId: number,
  { addAs = null, ...gesture }: Click,
  popupOpened: Promise<boolean>,
): Promise<void> {
  return oneCaptureAtATime(world, tabId, async () => {
    if (addAs === null) await capturePointed(world, tabId, gesture)
    else await addMarked(world, tabId, gesture.selectionText ?? '', addAs)
    if (await popupOpened) return
    await world.showBadge(tabId, { tone: 'good', text: '1', title: world.say('menu_ready') })
  })
}

/** To the draft of the tab's page, which is read first if it was not. */
async function addMarked(world: World, tabId: number, text: string, kind: SelectionKind): Promise<void> {
  await world.drafts.write(tabId, addSelection(await pageDraft(world, tabId), text, kind))
}

/** What the user typed for this page stays: whom they point at now comes to it. */
async function capturePointed(world: World, tabId: number, gesture: Gesture): Promise<void> {
  const stored = await storedDraft(world, tabId)
  const isUnsaved = stored?.touched && (await draftEntries(world, stored)).length === 0
  if (!stored || !isUnsaved) {
    await captureTab(world, tabId, gesture)
    return
  }
  if (gesture.clickedLink === null && gesture.selectionText === null) return
  // Its numbers are read by the stored draft's country from now on.
  const pointed = phonesAtHome(await readDraft(world, tabId, gesture), stored.country)
  await world.drafts.write(tabId, addToDraft(stored, pointed))
}
