import type { Wanted } from '../page/find-on-page.ts'
import { HIGHLIGHT_STYLE } from '../page/highlight-style.ts'
import { leaveWanted } from '../page/wanted.ts'
import { askWelcomePage } from './ask-welcome-page.ts'
import { browser } from './polyfill.ts'

/** For each document of the tab that may be reached, whether the value was marked there. Rejects where none may be. */
export async function showInTab(tabId: number, wanted: Wanted): Promise<boolean[]> {
  try {
    return await injectInto(tabId, wanted)
  } catch (error) {
    const answer = await askWelcomePage(tabId, { ask: 'page.show', ...wanted })
    if (answer === undefined) throw error
    return [answer === true]
  }
}

async function injectInto(tabId: number, wanted: Wanted): Promise<boolean[]> {
  const target = { tabId, allFrames: true }
  await browser.scripting.insertCSS({ target, css: HIGHLIGHT_STYLE })
  // The types want the function's arguments to be unknown ones.
  await browser.scripting.executeScript({ target, func: leaveWanted as () => void, args: [wanted] })
  const injections = await browser.scripting.executeScript({ target, files: ['/show.js'] })
  return injections.map(({ result }) => result === true)
}
