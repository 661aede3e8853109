import { browser } from './polyfill.ts'

/** Opens the browser's own page for keys: Firefox has an act for it, Chrome an address. */
export async function openShortcutPage(): Promise<void> {
  // Younger (Firefox 137) than the polyfill's types.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> }
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
