import { browser } from './polyfill.ts'

/** So much is more than anybody marks to add it to a lead. */
const MOST_MARKED = 20_000

/**
 * What is marked in one document of a tab, with its lines, which the browser's menu leaves out; '' where nobody may look.
 */
export async function markedInTab(tabId: number, frameId: number): Promise<string> {
  try {
    const target = { tabId, frameIds: [frameId] }
    const [injection] = await browser.scripting.executeScript({
      target,
      func: marked as () => void,
      injectImmediately: true,
    })
    return typeof injection?.result === 'string' ? injection.result.slice(0, MOST_MARKED) : ''
  } catch {
    return ''
  }
}

/** Runs in the page: its source goes there, so it uses nothing from outside of itself. */
const marked = (): string => String(getSelection() ?? '')
