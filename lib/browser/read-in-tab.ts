import { askWelcomePage } from './ask-welcome-page.ts'
import { fromJson } from './from-json.ts'
import { browser } from './polyfill.ts'

/** Runs the capture script in a tab under its grant and gives its answer; rejects where neither that nor asking works. */
export async function readInTab(tabId: number, when: 'settled' | 'now'): Promise<unknown> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/capture.js'],
      injectImmediately: when === 'now',
    })
    return fromJson(injection?.result)
  } catch (error) {
    const answer = await askWelcomePage(tabId, { ask: 'page.read' })
    if (answer === undefined) throw error
    return answer
  }
}
