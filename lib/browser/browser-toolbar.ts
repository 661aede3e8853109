import type { Toolbar } from '../../components/welcome/toolbar.ts'
import { isFirefox } from './is-firefox.ts'
import { browser } from './polyfill.ts'

/** The real toolbar. */
export function browserToolbar(): Toolbar {
  return { family: isFirefox() ? 'firefox' : 'chromium', isPinned }
}

async function isPinned(): Promise<boolean> {
  // `getUserSettings` is younger than the polyfill's types, and than the oldest Firefox that we run in.
  const action = browser.action as { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> }
  return (await action.getUserSettings?.())?.isOnToolbar ?? true
}
