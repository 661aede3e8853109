import { firstRunItem } from '../storage/first-run.ts'
import { beginFirstRun, type FirstRunWorld, showWelcome } from '../worker/first-run.ts'
import { browser } from './polyfill.ts'
import { isWelcomePage, welcomeUrl } from './welcome-page.ts'

/** Opens the first-run page after an install, never after an update, and at once or when the worker next starts. */
export function onFirstRun(): void {
  const { locks } = navigator
  const world: FirstRunWorld = {
    firstRun: firstRunItem(browser.storage.local, locks),
    locks,
    openWelcome: async () => {
      const tabs = await browser.tabs.query({})
      if (!tabs.some(isWelcomePage)) await browser.tabs.create({ url: welcomeUrl() })
    },
  }
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void beginFirstRun(world)
  })
  void showWelcome(world)
}
