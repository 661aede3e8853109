import { rm } from 'node:fs/promises'
import { provideBrowser } from '../browsers/install-browser.ts'
import { demoHost, startDemoSite } from '../demo/start-demo-site.ts'
import type { SandboxAccount } from '../sandbox/accounts.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { type BrowserKind, type BrowserUnderTest, launchBrowser } from './browser.ts'
import { connectCrm } from './connect-crm.ts'
import { makeTongue, type Tongue } from './make-tongue.ts'
import { type OddPages, startOddPages } from './odd-pages.ts'
import { translateInto } from './tongue-words.ts'
import type { Page, View } from './view.ts'
import { browserInTongue } from './view-in-tongue.ts'

const builds: Record<BrowserKind, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }

export const save = { role: 'button', name: 'Save' }

/** Firefox lets the popup's panel grow to its content when that is there already. */
const untilSized = `new Promise((resolve, reject) => {
  const isWhole = () => document.documentElement.scrollWidth <= innerWidth
  const end = (settle) => {
    clearInterval(tick)
    clearTimeout(deadline)
    settle()
  }
  // No event tells of it in both browsers: that the panel grows, and that the content does.
  const tick = setInterval(() => isWhole() && end(resolve), 20)
  const deadline = setTimeout(() => end(() => reject(new Error('The popup is wider than its panel'))), 20_000)
})`

/** The shipped build in a real browser, between the demo site and the sandbox. */
export interface Gleaner {
  browser: BrowserUnderTest
  sandbox: RunningSandbox
  openDemo: (path: string) => Promise<Page>
  openOdd: (path: string) => Promise<Page>
  /** The toolbar click, and the form it leads to. */
  openPopup: (page: Page) => Promise<View>
  /** Long enough for what is to be done within it, on the options page. */
  chooseUndoTime: (words: string) => Promise<void>
  /** A user who wants leads to go out at once, on the options page; it stays open. */
  turnUndoOff: () => Promise<void>
  /** As a user would, on the options page. */
  connect: (account: SandboxAccount) => Promise<Page>
  close: () => Promise<void>
}

/**
 * In another tongue than English, tests and scenes still name what they look for in English. The first-run page is
 * closed but for a newcomer.
 */
export async function runGleaner(
  kind: BrowserKind,
  tongue: Tongue = 'en',
  isNewcomer = false,
): Promise<Gleaner> {
  const found = provideBrowser(kind)
  if ('advice' in found) throw new Error(found.advice)
  const [sandbox, demo, odd] = await Promise.all([startSandbox(), startDemoSite(), startOddPages()])
  const extension = tongue === 'en' ? builds[kind] : makeTongue(builds[kind], tongue)
  const launched = await launchBrowser(kind, {
    program: found.program,
    extension,
    hosts: {
      [`${demoHost}:80`]: demo.port,
      'odd.example:80': odd.port,
      ...vendorHosts(sandbox),
    },
  })
  if (!isNewcomer) await closeWelcome(launched)
  const browser = tongue === 'en' ? launched : browserInTongue(launched, translateInto(builds[kind], tongue))
  return {
    browser,
    sandbox,
    openDemo: (path) => browser.openPage(`http://${demoHost}${path}`),
    openOdd: (path) => browser.openPage(`http://odd.example${path}`),
    async openPopup(page) {
      const popup = await browser.clickToolbarButton(page)
      await popup.waitFor({ target: save })
      await popup.evaluate(untilSized)
      return popup
    },
    async chooseUndoTime(words) {
      const options = await browser.openExtensionPage('options.html')
      await options.choose({ role: 'combobox', name: 'Time to take a lead back' }, words)
      await options.waitFor({ target: '.saved-quiet > span' })
      await options.close()
    },
    async turnUndoOff() {
      const options = await browser.openExtensionPage('options.html')
      await options.choose({ role: 'combobox', name: 'Time to take a lead back' }, 'Off')
      await options.waitFor({ text: 'goes to its CRM at once' })
    },
    connect: (account) => connectCrm(browser, account),
    async close() {
      await closeAll(browser, sandbox, demo, odd)
      if (tongue !== 'en') await rm(extension, { recursive: true })
    },
  }
}

/** It opens by itself, and would come before what a test or a measurement opens. */
export async function closeWelcome(browser: BrowserUnderTest): Promise<void> {
  const welcome = await browser.findExtensionPage('welcome.html', 30_000)
  if (welcome === undefined) throw new Error('No first-run page opened')
  await welcome.close()
}

/** Where the browser finds the vendors' hosts: at the sandbox. */
export function vendorHosts({ hosts, httpsPort }: RunningSandbox): Record<string, number> {
  return Object.fromEntries(hosts.map((host) => [`${host}:443`, httpsPort]))
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
