import { browser } from './polyfill.ts'

/** Calls `act` for the tab in which the keys that save without the popup are pressed; the user may have set others. */
export function onQuickKeys(act: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'quick-capture' && tab?.id !== undefined) act(tab.id)
  })
}
