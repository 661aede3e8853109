import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCaptureScript } from '../eval/capture-script.ts'
import { launchQuietChromium, type QuietChromium } from '../eval/quiet-chromium.ts'

// The shipped capture script in a page of 150,000 nodes: what the page's own scripts and its user would notice.

const row = '<tr><td>Rope</td><td>no <b>12</b></td></tr>'
const large = `<!doctype html><title>Stock</title><h1>Ann Ode</h1><p>ann@quay.example</p>
  <div id="card"></div><table>${row.repeat(25_000)}</table>`

/** What a page can tell of its own state: its nodes, its globals, and where it was. */
const state = `JSON.stringify([document.documentElement.outerHTML, Object.getOwnPropertyNames(window).sort(),
  document.activeElement.tagName, scrollY, getSelection().rangeCount, location.href])`

/** Counts the page's own turns, and its longest wait for one, while a script runs. */
const counting = (script: string) => `(async () => {
  const channel = new MessageChannel()
  let turns = 0
  let before = performance.now()
  let longest = 0
  channel.port1.onmessage = () => {
    turns += 1
    longest = Math.max(longest, performance.now() - before)
    before = performance.now()
    channel.port2.postMessage(null)
  }
  channel.port2.postMessage(null)
  const start = performance.now()
  const reading = await (0, eval)(${JSON.stringify(script)})
  const whole = performance.now() - start
  channel.port1.close()
  return { turns, longestShare: longest / whole, nodes: JSON.parse(reading).nodeCount }
})()`

const countedSchema = z.object({
  turns: z.number(),
  longestShare: z.number(),
  nodes: z.number(),
})

describe('a page of 150,000 nodes', () => {
  let chromium: QuietChromium
  let page: Page
  let devtools: CDPSession
  let world: number

  beforeAll(async () => {
    chromium = await launchQuietChromium()
  })
  beforeEach(async () => {
    page = await chromium.browser.newPage()
    await page.setContent(large)
    await page.evaluate(
      `document.getElementById('card').attachShadow({ mode: 'open' }).innerHTML = '<p>Bob</p>'; 0`,
    )
    devtools = await page.createCDPSession()
    const { frameTree } = await devtools.send('Page.getFrameTree')
    const made = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
    world = made.executionContextId
  })
  afterEach(() => page.close())
  afterAll(() => chromium.close())

  /** Evaluates beside the page's own scripts, as an extension's script is. */
  const evaluate = async (expression: string): Promise<unknown> => {
    const options = { contextId: world, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, ...options })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }

  const listenersOf = async (expression: string): Promise<number> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression, contextId: world })
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
      depth: -1,
    })
    return listeners.length
  }

  it('gets its turn again and again while it is read', async () => {
    const counted = countedSchema.parse(await evaluate(counting(readCaptureScript())))
    expect(counted.nodes).toBeGreaterThan(149_000)
    // Read in one go, it would get none; a slice is a small share of the whole however slow the machine is.
    expect(counted.turns).toBeGreaterThanOrEqual(5)
    expect(counted.longestShare).toBeLessThan(0.5)
  })

  it('is left as it was: its nodes, its globals, its selection', async () => {
    const before = await page.evaluate(state)
    const beside = await evaluate('Object.getOwnPropertyNames(globalThis).sort().join()')
    await evaluate(readCaptureScript())
    expect(await page.evaluate(state)).toBe(before)
    expect(await evaluate('Object.getOwnPropertyNames(globalThis).sort().join()')).toBe(beside)
  })

  it('is not listened to afterwards', async () => {
    await evaluate(`document.body.addEventListener('click', () => {}); 0`)
    expect(await listenersOf('document.body')).toBe(1)
    await evaluate(readCaptureScript())
    const targets = ['document', 'window', 'document.querySelector("#card").shadowRoot']
    expect(await Promise.all(targets.map(listenersOf))).toEqual([1, 0, 0])
  })
})
