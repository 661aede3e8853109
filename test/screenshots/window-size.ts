import type { Page } from '../e2e/view.ts'

/** Sizes the window of an extension page, and of every tab beside it, so that a page in it is this wide and high. */
export async function resizeWindow(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(`chrome.windows.getCurrent().then(({ id }) =>
    chrome.windows.update(id, {
      width: ${width} + outerWidth - innerWidth,
      height: ${height} + outerHeight - innerHeight,
    }))`)
}
