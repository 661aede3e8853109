import { readFile } from 'node:fs/promises'
import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core'
import type { SavedPage } from './page-folder.ts'

/** A saved page in a tab of its own, as it stood at its address, its scripts off. */
export interface OpenPage {
  /** Evaluates in a world beside the page's own, as an extension's script runs; promises are awaited. */
  evaluate: (expression: string) => Promise<unknown>
  close: () => Promise<void>
}

/** The page's process ended under it. */
export class PageCrash extends Error {}

/** Answers the first request, the page's own, with the saved bytes, and refuses all others. */
async function serve(devtools: CDPSession, { charset, file }: SavedPage): Promise<void> {
  const body = (await readFile(file)).toString('base64')
  let served = false
  const answer = ({ requestId }: Protocol.Fetch.RequestPausedEvent) => {
    if (served) return devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    served = true
    const responseHeaders = [{ name: 'Content-Type', value: `text/html; charset=${charset}` }]
    return devtools.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
  }
  // A request may be gone, with its page, before it is answered.
  devtools.on('Fetch.requestPaused', (event) => void answer(event).catch(() => undefined))
  await devtools.send('Fetch.enable')
}

async function enterIsolatedWorld(devtools: CDPSession): Promise<number> {
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const frameId = frameTree.frame.id
  const world = await devtools.send('Page.createIsolatedWorld', { frameId, worldName: 'capture' })
  return world.executionContextId
}

async function evaluate(devtools: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** Opens the page in a tab and waits until it is loaded; the answer is the isolated world's id. */
async function load(tab: Page, devtools: CDPSession, saved: SavedPage): Promise<number> {
  await serve(devtools, saved)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  await tab.goto(saved.url, { waitUntil: 'load', timeout: 0 })
  return enterIsolatedWorld(devtools)
}

/** Opens the page; a crash rejects whatever is under way with a `PageCrash`. */
export async function openSavedPage(browser: Browser, saved: SavedPage): Promise<OpenPage> {
  const tab = await browser.newPage()
  const crash = Promise.withResolvers<never>()
  crash.promise.catch(() => undefined)
  const announceCrash = () => crash.reject(new PageCrash('its process ended'))
  tab.on('error', announceCrash)
  browser.once('disconnected', announceCrash)
  const devtools = await tab.createCDPSession()
  const contextId = await Promise.race([load(tab, devtools, saved), crash.promise])
  return {
    evaluate: (expression) => Promise.race([evaluate(devtools, contextId, expression), crash.promise]),
    close: async () => {
      browser.off('disconnected', announceCrash)
      await tab.close()
    },
  }
}
