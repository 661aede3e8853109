import { expect, vi } from 'vitest'
import type { View } from './view.ts'

/** Waits until the browser has what was typed: killed before the message came, nobody could have stored it. */
export function untilStored(popup: View, words: string): Promise<void> {
  const read = '(globalThis.browser ?? chrome).storage.session.get(null).then(JSON.stringify)'
  return vi.waitFor(async () => expect(await popup.evaluate(read)).toContain(`"${words}"`), 10_000)
}
