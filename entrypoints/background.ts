import { defineBackground } from 'wxt/utils/define-background'
import { createWorld } from '../lib/browser/browser-world.ts'
import { onDeliveryEvents } from '../lib/browser/delivery-events.ts'
import { listenToViews } from '../lib/browser/listen-to-views.ts'
import { addedAs, onMenusDue } from '../lib/browser/menus.ts'
import { onFirstRun } from '../lib/browser/on-first-run.ts'
import { onPopupOpening } from '../lib/browser/on-popup-opening.ts'
import { onQuickKeys } from '../lib/browser/on-quick-keys.ts'
import { openPopup } from '../lib/browser/open-popup.ts'
import { browser } from '../lib/browser/polyfill.ts'
import { menuGesture } from '../lib/tab/gesture.ts'
import { deliverDue } from '../lib/worker/deliver.ts'
import { retryOffline } from '../lib/worker/entry-acts.ts'
import { createHandlers } from '../lib/worker/handlers.ts'
import { menuCapture } from '../lib/worker/menu-capture.ts'
import { readAhead } from '../lib/worker/popup-view.ts'
import { quickCapture } from '../lib/worker/quick-capture.ts'
import { refreshPermitted } from '../lib/worker/refresh.ts'
import { showMenu } from '../lib/worker/show-menu.ts'

export default defineBackground(() => {
  const world = createWorld()
  const deliver = () => void deliverDue(world)
  listenToViews(createHandlers(world, deliver))
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const opened = openPopup()
    const pointed = { ...menuGesture(click), addAs: addedAs(click.menuItemId) }
    if (tab?.id !== undefined) void menuCapture(world, tab.id, pointed, opened)
  })
  onPopupOpening((tabId, openedAt) => void readAhead(world, tabId, openedAt))
  onQuickKeys((tabId) => void quickCapture(world, tabId))
  browser.tabs.onRemoved.addListener((tabId) => void world.drafts.removeTab(tabId))
  onMenusDue(() => void showMenu(world))
  onFirstRun()
  onDeliveryEvents(
    deliver,
    () => void refreshPermitted(world).then(deliver),
    () => void retryOffline(world).then(deliver),
  )
})
