import { provideBrowser } from '../browsers/install-browser.ts'
import { demoHost, startDemoSite } from '../demo/start-demo-site.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { type BrowserKind, type BrowserUnderTest, launchBrowser } from './browser.ts'
import { type OddPages, startOddPages } from './odd-pages.ts'
import type { Page, View } from './view.ts'

const builds: Record<BrowserKind, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }

export const closeHosts = 'https://api.close.com/*'
export const save = { role: 'button', name: 'Save' }

/** The shipped build in a real browser, between the demo site and the sandbox. */
export interface Gleaner {
  browser: BrowserUnderTest
  sandbox: RunningSandbox
  openDemo: (path: string) => Promise<Page>
  openOdd: (path: string) => Promise<Page>
  /** The toolbar click, and the form it leads to. */
  openPopup: (page: Page) => Promise<View>
  /** As a user would, on the options page. */
  connectClose: (key?: string) => Promise<Page>
  close: () => Promise<void>
}

export async function runGleaner(kind: BrowserKind): Promise<Gleaner> {
  const found = provideBrowser(kind)
  if ('advice' in found) throw new Error(found.advice)
  const [sandbox, demo, odd] = await Promise.all([startSandbox(), startDemoSite(), startOddPages()])
  const browser = await launchBrowser(kind, {
    program: found.program,
    extension: builds[kind],
    hosts: {
      [`${demoHost}:80`]: demo.port,
      'odd.example:80': odd.port,
      'api.close.com:443': sandbox.httpsPort,
    },
  })
  return {
    browser,
    sandbox,
    openDemo: (path) => browser.openPage(`http://${demoHost}${path}`),
    openOdd: (path) => browser.openPage(`http://odd.example${path}`),
    async openPopup(page) {
      const popup = await browser.clickToolbarButton(page)
      await popup.waitFor({ target: save })
      return popup
    },
    connectClose: (key = closeKey) => connectClose(browser, key),
    close: () => closeAll(browser, sandbox, demo, odd),
  }
}

async function connectClose(browser: BrowserUnderTest, key: string): Promise<Page> {
  const options = await browser.openExtensionPage('options.html')
  await options.click({ role: 'button', name: 'Connect' })
  await options.type({ label: 'API key' }, key)
  await browser.allowHosts(closeHosts)
  await options.bringToFront()
  await options.click({ role: 'button', name: 'Connect' })
  return options
}

async function closeAll(
  browser: BrowserUnderTest,
  sandbox: RunningSandbox,
  demo: { close: () => Promise<void> },
  odd: OddPages,
): Promise<void> {
  await browser.close()
  await Promise.all([sandbox.close(), demo.close(), odd.close()])
}
