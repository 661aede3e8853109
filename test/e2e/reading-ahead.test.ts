import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { provideBrowser } from '../browsers/install-browser.ts'
import { demoHost, startDemoSite } from '../demo/start-demo-site.ts'
import { type BrowserUnderTest, launchBrowser } from './browser.ts'
import { closeWelcome } from './run-gleaner.ts'
import { untilStored } from './until-stored.ts'

// Chromium tells the worker that the popup's page is wanted, and the worker reads the tab before the popup's scripts can
// ask for it. Without that the popup still works, only later, so no other test would notice. Here it has no scripts: what
// is read is read without having been asked for.

/** A copy of the build whose popup is a page and nothing more; the folder is the caller's to remove. */
function makeMutePopup(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gleaner-mute-'))
  cpSync(build, folder, { recursive: true })
  const place = join(folder, 'popup.html')
  writeFileSync(place, readFileSync(place, 'utf8').replaceAll(/<script\b[^>]*><\/script>/g, ''))
  return folder
}

describe('the page is read before the popup asks, in chromium', () => {
  let extension: string
  let demo: Awaited<ReturnType<typeof startDemoSite>>
  let browser: BrowserUnderTest
  beforeAll(async () => {
    const found = provideBrowser('chromium')
    if ('advice' in found) throw new Error(found.advice)
    extension = makeMutePopup('.output/chrome-mv3')
    demo = await startDemoSite()
    const hosts = { [`${demoHost}:80`]: demo.port }
    browser = await launchBrowser('chromium', { program: found.program, extension, hosts })
    await closeWelcome(browser)
  })
  afterEach(async () => {
    await (await browser.popup())?.close()
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
    rmSync(extension, { recursive: true })
  })

  const open = async (path: string) =>
    await browser.clickToolbarButton(await browser.openPage(`http://${demoHost}${path}`))

  it('by the worker that is awake', async () => {
    await untilStored(await open('/team/priya-nandakar'), 'Priya Nandakar')
  })

  it('by one that it wakes', async () => {
    await browser.openPage('about:blank')
    await browser.killWorker()
    await untilStored(await open('/contact'), 'hello@harbourfinch.example')
  })
})
