import type { PageQuestion } from '../messages/page-questions.ts'
import { browser } from './polyfill.ts'
import { isWelcomePage } from './welcome-page.ts'

/**
 * Asks the first-run page, if a tab shows it, for what a script would tell that no browser lets us inject there.
 * Undefined: the tab shows another page, or the page has not begun to listen.
 */
export async function askWelcomePage(tabId: number, question: PageQuestion): Promise<unknown> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (tab === null || !isWelcomePage(tab)) return undefined
  return await browser.tabs.sendMessage(tabId, question).catch(() => undefined)
}
