import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { provideBrowser } from '../browsers/install-browser.ts'
import { quietFlags } from '../e2e/chromium/chromium-flags.ts'
import { startKeeper } from '../e2e/keeper.ts'
import { StartError } from '../start/start-error.ts'

/** A headless Chromium without extension and without network. */
export interface QuietChromium {
  browser: Browser
  close: () => Promise<void>
}

const flags = [
  // A page saved from an http address is read at that address.
  ...quietFlags('HttpsUpgrades'),
  // Nothing listens there, and not even this machine is asked otherwise.
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
]

/** Starts one; it also ends, and its profile goes, when this process is interrupted. */
export async function launchQuietChromium(): Promise<QuietChromium> {
  const found = provideBrowser('chromium')
  if ('advice' in found) throw new StartError(found.advice)
  const profile = await mkdtemp(join(tmpdir(), 'gleaner-pages-'))
  const keeper = startKeeper(profile)
  try {
    const browser = await puppeteer.launch({
      executablePath: found.program,
      userDataDir: profile,
      pipe: true,
      headless: true,
      defaultViewport: null,
      // The keeper cleans up.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: flags,
    })
    const child = browser.process()
    if (child === null) throw new Error('Chromium runs, but not as a process of this one')
    const exited = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    keeper.keepProcess(child.pid ?? 0)
    const close = async () => {
      await keeper.endProcesses()
      await exited
      await keeper.close()
    }
    return { browser, close }
  } catch (error) {
    await keeper.close()
    throw error
  }
}
