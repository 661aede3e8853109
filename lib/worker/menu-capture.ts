import type { Gesture } from '../tab/gesture.ts'
import { captureTab, oneCaptureAtATime } from './capture-tab.ts'
import type { World } from './world.ts'

/**
 * Captures what a right-click pointed at. `openPopup` has been called already, for a browser may want it within
 * the gesture; the popup's own question waits for this capture. Where it could not open, the badge points to it.
 */
export function menuCapture(
  world: World,
  tabId: number,
  gesture: Gesture,
  popupOpened: Promise<boolean>,
): Promise<void> {
  return oneCaptureAtATime(world, tabId, async () => {
    await captureTab(world, tabId, gesture)
    if (await popupOpened) return
    await world.showBadge(tabId, { tone: 'good', text: '1', title: world.say('menu_ready') })
  })
}
