import { defineBackground } from 'wxt/utils/define-background'
import { createWorld } from '../lib/browser/browser-world.ts'
import { onDeliveryEvents } from '../lib/browser/delivery-events.ts'
import { createMenus } from '../lib/browser/menus.ts'
import { openPopup } from '../lib/browser/open-popup.ts'
import { browser } from '../lib/browser/polyfill.ts'
import { createListener } from '../lib/messages/receive.ts'
import { menuGesture } from '../lib/tab/gesture.ts'
import { deliverDue } from '../lib/worker/deliver.ts'
import { retryOffline } from '../lib/worker/entry-acts.ts'
import { createHandlers } from '../lib/worker/handlers.ts'
import { menuCapture } from '../lib/worker/menu-capture.ts'
import { quickCapture } from '../lib/worker/quick-capture.ts'
import { refreshPermitted } from '../lib/worker/refresh.ts'

type MessageListener = Parameters<typeof browser.runtime.onMessage.addListener>[0]

export default defineBackground(() => {
  const world = createWorld()
  const deliver = () => void deliverDue(world)
  const handlers = createHandlers(world, deliver)
  const extension = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') }

  // The types know listeners that always answer or never do; ours does one or the other by message.
  browser.runtime.onMessage.addListener(createListener(handlers, extension) as MessageListener)
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const opened = openPopup()
    if (tab?.id !== undefined) void menuCapture(world, tab.id, menuGesture(click), opened)
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'quick-capture' && tab?.id !== undefined) void quickCapture(world, tab.id)
  })
  browser.tabs.onRemoved.addListener((tabId) => void world.drafts.removeTab(tabId))
  browser.runtime.onInstalled.addListener(() => createMenus(world.say))
  onDeliveryEvents(
    deliver,
    () => void refreshPermitted(world).then(deliver),
    () => void retryOffline(world).then(deliver),
  )
})
