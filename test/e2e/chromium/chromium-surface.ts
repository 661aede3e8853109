import type { Page } from 'puppeteer-core'
import type { Surface } from '../surface.ts'

/** A Chromium page or popup: input, pictures and evaluation over the DevTools protocol. */
export function createChromiumSurface(page: Page): Surface {
  return {
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    type: (text) => page.keyboard.type(text),
    press: async (key, modifiers = []) => {
      for (const modifier of modifiers) await page.keyboard.down(modifier)
      await page.keyboard.press(key)
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier)
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    emulateTheme: (theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
    isOpen: async () => !page.isClosed(),
    close: async () => {
      if (!page.isClosed()) await page.close()
    },
  }
}
