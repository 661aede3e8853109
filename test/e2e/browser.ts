import { resolve } from 'node:path'
import { launchChromium } from './chromium/launch-chromium.ts'
import { launchFirefox } from './firefox/launch-firefox.ts'
import type { Page, View } from './view.ts'

/** One interface over the real Chromium and the real Firefox with an unchanged, unpacked extension in it. */

export type BrowserKind = 'chromium' | 'firefox'

export interface LaunchOptions {
  /** Path of the browser's program. */
  program: string
  /** The built extension's folder. */
  extension: string
  /** Which port of this machine answers for a host: { 'api.close.com:443': 8443 }. */
  hosts?: Record<string, number>
  /** Closed (the default): every other host is refused and noted. Open: pages may come from the network. */
  network?: 'closed' | 'open'
  /** False shows the window; needs a display. */
  headless?: boolean
}

export interface BrowserUnderTest {
  kind: BrowserKind
  /** Opens a tab in the foreground. */
  openPage: (url: string) => Promise<Page>
  /** The toolbar click: opens the real popup and grants activeTab. */
  clickToolbarButton: (page: Page) => Promise<View>
  /** The extension's item in the page's context menu. `on` is a CSS selector; without it, the page itself. */
  rightClick: (page: Page, menuItemId: string, on?: string) => Promise<void>
  /** The extension's keyboard command, with the grant that comes with it. */
  pressShortcut: (page: Page, command: string) => Promise<void>
  /** The popup that is open, or becomes so within the time. */
  popup: (waitMs?: number) => Promise<View | undefined>
  badge: (page: Page) => Promise<{ text: string; title: string }>
  /** An extension page in a tab of its own, as 'options.html'. */
  openExtensionPage: (path: string) => Promise<Page>
  /** An extension page that is open in a tab, or becomes so within the time, whoever opened it. */
  findExtensionPage: (path: string, waitMs?: number) => Promise<Page | undefined>
  /** The user will allow the next request for these hosts. */
  allowHosts: (hostPattern: string) => Promise<void>
  /** Ends the background worker as the browser does when it is idle. */
  killWorker: () => Promise<void>
  /** Ends the browser, politely or at once, and starts it anew on the same profile. */
  restart: (how?: 'quit' | 'kill') => Promise<void>
  /** Cuts a host off, or joins it up again. */
  setOnline: (host: string, online: boolean) => void
  /** 'host:port' of everything that was asked for and refused because it is not on this machine. */
  refusedHosts: () => string[]
  /** Resolves when the user ends the browser. */
  closed: Promise<void>
  close: () => Promise<void>
}

/** Starts a browser on a new profile; `close`, and the end of this process however it comes, leave nothing. */
export function launchBrowser(kind: BrowserKind, options: LaunchOptions): Promise<BrowserUnderTest> {
  const absolute = { ...options, extension: resolve(options.extension) }
  return kind === 'chromium' ? launchChromium(absolute) : launchFirefox(absolute)
}
