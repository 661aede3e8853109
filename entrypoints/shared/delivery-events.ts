import { browser } from '../../lib/browser.ts'
import { OUTBOX_ALARM } from './browser-world.ts'

/** Calls `deliver` at each event after which an entry may be due. No timer of a worker can be trusted. */
export function onDeliveryEvents(deliver: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) deliver()
  })
  browser.permissions.onAdded.addListener(deliver)
  browser.runtime.onStartup.addListener(deliver)
  browser.runtime.onInstalled.addListener(deliver)
  self.addEventListener('online', deliver)
}
