import { setTimeout as passes } from 'node:timers/promises'
import type { View } from './view.ts'

const patienceMs = 20_000

/** Waits until the browser has what was typed: killed before the message came, nobody could have stored it. */
export async function untilStored(popup: View, words: string): Promise<void> {
  const read = '(globalThis.browser ?? chrome).storage.session.get(null).then(JSON.stringify)'
  const deadline = performance.now() + patienceMs
  while (!String(await popup.evaluate(read)).includes(`"${words}"`)) {
    if (performance.now() > deadline) throw new Error(`Waited ${patienceMs} ms for "${words}" to be stored`)
    await passes(50)
  }
}
