import type { Wanted } from '../page/find-on-page.ts'
import { HIGHLIGHT } from '../page/highlight-name.ts'
import { leaveWanted } from '../page/wanted.ts'
import { browser } from './polyfill.ts'

/** As on a marked page, on light and on dark ones. */
const css = `::highlight(${HIGHLIGHT}) { background-color: #ffd34d; color: #1d1a10; }`

/** For each document of the tab that may be reached, whether the value was marked there. Rejects where none may be. */
export async function showInTab(tabId: number, wanted: Wanted): Promise<boolean[]> {
  const target = { tabId, allFrames: true }
  await browser.scripting.insertCSS({ target, css })
  // The types want the function's arguments to be unknown ones.
  await browser.scripting.executeScript({ target, func: leaveWanted as () => void, args: [wanted] })
  const injections = await browser.scripting.executeScript({ target, files: ['/show.js'] })
  return injections.map(({ result }) => result === true)
}
