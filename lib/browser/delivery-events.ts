import { OUTBOX_ALARM, OUTBOX_DUE } from './browser-world.ts'
import { browser } from './polyfill.ts'

/**
 * Calls `deliver` at each event after which an entry may be due, the worker's own start among them. No timer of a
 * worker can be trusted. `permitted` is called when the user allowed a host, and may have, `online` when there is a
 * network again.
 */
export function onDeliveryEvents(deliver: () => void, permitted: () => void, online: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) deliver()
  })
  browser.permissions.onAdded.addListener(permitted)
  // The worker may have died over a grant.
  browser.runtime.onStartup.addListener(permitted)
  browser.runtime.onInstalled.addListener(deliver)
  self.addEventListener('online', online)
  self.addEventListener(OUTBOX_DUE, deliver)
  deliver()
}
