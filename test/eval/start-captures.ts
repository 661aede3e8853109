import { type CaptureAnswer, capturePage } from './capture-page.ts'
import type { SavedPage } from './page-folder.ts'
import { launchQuietChromium, type QuietChromium } from './quiet-chromium.ts'

/** Captures of any number of pages, one at a time so that the times are the script's own. */
export interface Captures {
  capture: (page: SavedPage, script: string) => Promise<CaptureAnswer>
  /** The browser's name and version. */
  version: () => Promise<string>
  close: () => Promise<void>
}

/** Pages that one browser opens; a new one keeps the memory flat. */
const PAGES_PER_BROWSER = 200

/** `limitMs` is what a page may take, from the opening of its tab to the answer. */
export function startCaptures(limitMs: number): Captures {
  let chromium: QuietChromium | undefined
  let opened = 0
  const close = async () => {
    await chromium?.close()
    chromium = undefined
    opened = 0
  }
  const open = async () => {
    chromium ??= await launchQuietChromium()
    return chromium.browser
  }
  return {
    version: async () => (await open()).version(),
    capture: async (page, script) => {
      if (opened >= PAGES_PER_BROWSER) await close()
      const browser = await open()
      opened += 1
      const captured = await capturePage(browser, page, script, limitMs)
      if ('failed' in captured) await close()
      return captured
    },
    close,
  }
}
