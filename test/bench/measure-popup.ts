import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { provideBrowser } from '../browsers/install-browser.ts'
import { type BrowserUnderTest, launchBrowser } from '../e2e/browser.ts'
import { type OddPages, startOddPages } from '../e2e/odd-pages.ts'
import { closeWelcome } from '../e2e/run-gleaner.ts'
import { StartError } from '../start/start-error.ts'

/** Milliseconds from the toolbar click, in pairs: one after the other in one run. */
export interface PopupTimes {
  /** An empty extension's popup to its first paint. */
  empty: number[]
  /** Gleaner's to the first frame with the filled form. */
  gleaner: number[]
}

const PAIRS = 40
/** The first of each warm the disk's and the browser's caches. */
const WARM_UPS = 3

const folders = {
  empty: fileURLToPath(new URL('empty-extension', import.meta.url)),
  gleaner: '.output/chrome-mv3',
} as const

/** Runs in the popup: when, since 1970, the first frame with an element of `selector` was there. */
const seenAt = (selector: string) => `new Promise((resolve) => {
  const tell = () => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
  const paint = performance.getEntriesByType('paint')[0]
  if (document.querySelector('${selector}') !== null)
    return paint && '${selector}' === 'p' ? resolve(performance.timeOrigin + paint.startTime) : tell()
  const observer = new MutationObserver(() => {
    if (document.querySelector('${selector}') === null) return
    observer.disconnect()
    tell()
  })
  observer.observe(document, { childList: true, subtree: true })
})`

/** A page of 5,000 nodes with a person on it, each time at another address, so that it is read anew. */
async function timeOne(browser: BrowserUnderTest, selector: string, count: number): Promise<number> {
  const page = await browser.openPage(`http://odd.example/five-thousand?${count}`)
  const clickedAt = performance.timeOrigin + performance.now()
  const popup = await browser.clickToolbarButton(page)
  const at = z.number().parse(await popup.evaluate(seenAt(selector)))
  await popup.close()
  await page.close()
  return at - clickedAt
}

export async function measurePopups(): Promise<PopupTimes> {
  const found = provideBrowser('chromium')
  if ('advice' in found) throw new StartError(found.advice)
  const odd: OddPages = await startOddPages()
  const start = (extension: string) =>
    launchBrowser('chromium', { program: found.program, extension, hosts: { 'odd.example:80': odd.port } })
  const browsers = { empty: await start(folders.empty), gleaner: await start(folders.gleaner) }
  const times: PopupTimes = { empty: [], gleaner: [] }
  try {
    for (const browser of Object.values(browsers)) await browser.openPage('about:blank?keeps-the-window')
    await closeWelcome(browsers.gleaner)
    for (let count = 0; count < PAIRS + WARM_UPS; count++) {
      const empty = await timeOne(browsers.empty, 'p', count)
      const gleaner = await timeOne(browsers.gleaner, 'button[type=submit]', count)
      if (count < WARM_UPS) continue
      times.empty.push(empty)
      times.gleaner.push(gleaner)
    }
    return times
  } finally {
    await Promise.all([...Object.values(browsers), odd].map((each) => each.close()))
  }
}
