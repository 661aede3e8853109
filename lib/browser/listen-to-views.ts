import { createListener, type Handlers } from '../messages/receive.ts'
import { browser } from './polyfill.ts'

/** The types know listeners that always answer or never do; ours does one or the other by message. */
export type MessageListener = Parameters<typeof browser.runtime.onMessage.addListener>[0]

/** Answers what the extension's own views ask. */
export function listenToViews(handlers: Handlers): void {
  const extension = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') }
  browser.runtime.onMessage.addListener(createListener(handlers, extension) as MessageListener)
}
