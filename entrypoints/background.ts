import { defineBackground } from 'wxt/utils/define-background'
import { browser } from '../lib/browser.ts'
import { createListener } from '../lib/messages/receive.ts'
import { menuGesture } from '../lib/tab/gesture.ts'
import { deliverDue } from '../lib/worker/deliver.ts'
import { createHandlers } from '../lib/worker/handlers.ts'
import { menuCapture } from '../lib/worker/menu-capture.ts'
import { quickCapture } from '../lib/worker/quick-capture.ts'
import { createWorld, OUTBOX_ALARM } from './shared/browser-world.ts'
import { createMenus } from './shared/menus.ts'

export default defineBackground(() => {
  const world = createWorld()
  const deliver = () => void deliverDue(world)
  const handlers = createHandlers(world, (work) => void work)
  const extension = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') }

  browser.runtime.onMessage.addListener(createListener(handlers, extension))
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const opened = browser.action.openPopup().then(
      () => true,
      () => false,
    )
    if (tab?.id !== undefined) void menuCapture(world, tab.id, menuGesture(click), opened)
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'quick-capture' && tab?.id !== undefined) void quickCapture(world, tab.id)
  })
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) deliver()
  })
  browser.tabs.onRemoved.addListener((tabId) => void world.drafts.removeTab(tabId))
  browser.permissions.onAdded.addListener(deliver)
  browser.runtime.onStartup.addListener(deliver)
  browser.runtime.onInstalled.addListener(() => {
    createMenus(world.say)
    deliver()
  })
  self.addEventListener('online', deliver)
})
