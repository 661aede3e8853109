import { browser } from './polyfill.ts'

/** The parts of a worker's events that are used here; the types of pages, which are ours, know none of them. */
interface InstallEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
  addRoutes?: (rules: readonly object[]) => Promise<void>
}
interface FetchEvent extends Event {
  request: Request
}

/** `openedAt`: in milliseconds since 1970. */
type OpeningListener = (tabId: number, openedAt: number) => void

/** The popup's page loads in a race of the worker and the disk, which the disk wins; all else goes there by itself. */
const ROUTES = [
  { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' },
  { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
]

/**
 * Calls `listener` with the tab as soon as the popup's page begins to load over it, long before its scripts ask for
 * anything, and with the time of that. Chromium tells the worker as of any page in its scope. Firefox's background is no
 * worker and hears nothing.
 */
export function onPopupOpening(listener: OpeningListener): void {
  if (!('ServiceWorkerGlobalScope' in self)) return
  self.addEventListener('install', (event) => {
    const { addRoutes } = event as InstallEvent
    // Without routes each file comes by way of the worker, and a little later.
    if (addRoutes !== undefined)
      (event as InstallEvent).waitUntil(addRoutes.call(event, ROUTES).catch(() => undefined))
  })
  self.addEventListener('fetch', (event) => {
    const { mode, url } = (event as FetchEvent).request
    if (mode === 'navigate' && url === browser.runtime.getURL('popup.html')) void tellTab(listener)
  })
}

async function tellTab(listener: OpeningListener): Promise<void> {
  const openedAt = Date.now()
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id !== undefined) listener(tab.id, openedAt)
}
