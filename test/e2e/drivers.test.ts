import { readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { provideBrowser } from '../browsers/install-browser.ts'
import { type BrowserKind, type BrowserUnderTest, launchBrowser } from './browser.ts'

// The drivers against an extension of a few lines: what fails here is no fault of Gleaner's.

const tinyExtension = fileURLToPath(new URL('tiny-extension', import.meta.url))
const pageText = `<!doctype html><meta charset="utf-8"><title>Quay</title>
  <h1>Harbour</h1><p id="rope">Zoë sells rope</p>`

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const received: string[] = []
const answerVendor: RequestListener = async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  received.push(`${request.method} ${request.url} ${body}`)
  response.end('Received')
}

let pages: Server
let vendor: Server
let hosts: Record<string, number>

beforeAll(async () => {
  pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(pageText)
  })
  const certificate = await generate([{ name: 'commonName', value: 'vendor.example' }])
  vendor = createTlsServer({ key: certificate.private, cert: certificate.cert }, answerVendor)
  hosts = { 'quay.test:80': await listen(pages), 'vendor.example:443': await listen(vendor) }
})

afterAll(() => {
  for (const server of [pages, vendor]) {
    server.closeAllConnections()
    server.close()
  }
})

describe.each<BrowserKind>(['chromium', 'firefox'])('%s', (kind) => {
  let browser: BrowserUnderTest

  beforeAll(async () => {
    const found = provideBrowser(kind)
    if ('advice' in found) throw new Error(found.advice)
    browser = await launchBrowser(kind, { program: found.program, extension: tinyExtension, hosts })
  })
  afterEach(async () => {
    await (await browser.popup())?.close()
  })
  afterAll(() => browser.close())

  const openPage = () => browser.openPage('http://quay.test/')

  it('opens the real popup, which may then read the page and the selection', async () => {
    const page = await openPage()
    await page.select({ text: 'sells rope' })
    const popup = await browser.clickToolbarButton(page)
    await popup.click({ role: 'button', name: 'Read page' })
    await popup.waitFor({ target: { role: 'status' }, text: 'Quay | sells rope' })
  })

  it('types, chooses, presses keys and reads fields', async () => {
    const popup = await browser.clickToolbarButton(await openPage())
    await popup.type({ label: 'Name' }, 'first')
    await popup.type({ role: 'textbox', name: 'Name' }, 'Zoë Ångström')
    expect(await popup.value({ label: 'Name' })).toBe('Zoë Ångström')
    await popup.press('Backspace')
    await popup.waitFor({ target: 'input', value: 'Zoë Ångströ' })
    await popup.choose({ role: 'combobox', name: 'Status' }, 'Won')
    expect(await popup.value({ label: 'Status' })).toBe('Won')
    await popup.type('input', '')
    await popup.waitFor({ target: 'input', value: '' })
  })

  it('says why an element is not to be had', async () => {
    const popup = await browser.clickToolbarButton(await openPage())
    await expect(popup.value({ label: 'Street' })).rejects.toThrow('no such element')
    await expect(popup.text({ role: 'button' })).rejects.toThrow('2 such elements')
    await expect(popup.waitFor({ text: 'Gone' }, 100)).rejects.toThrow('Waited 100 ms')
    const named = { target: { label: 'Name' }, value: 'Nobody' }
    await expect(popup.waitFor(named, 100)).rejects.toThrow('value is ""')
    expect(await popup.text({ role: 'button', index: 0 })).toBe('Read page')
    expect(await popup.count({ role: 'button' })).toBe(2)
    await popup.waitFor({ target: { role: 'dialog' }, absent: true })
  })

  it('knows when the popup is open', async () => {
    expect(await browser.popup()).toBeUndefined()
    const popup = await browser.clickToolbarButton(await openPage())
    expect(await popup.isOpen()).toBe(true)
    await popup.close()
    expect(await popup.isOpen()).toBe(false)
    expect(await browser.popup()).toBeUndefined()
  })

  it('grants the page to a click in the context menu, and tells what was clicked', async () => {
    const page = await openPage()
    await page.select({ element: '#rope' })
    await browser.rightClick(page, 'capture', '#rope')
    await vi.waitFor(
      async () => expect(await browser.badge(page)).toEqual({ text: 'Zoë sells rope', title: 'Quay' }),
      20_000,
    )
    await browser.rightClick(page, 'open')
    expect(await browser.popup(20_000)).toBeDefined()
  })

  it('grants the page to the keyboard command', async () => {
    const page = await openPage()
    expect(await browser.badge(page)).toEqual({ text: '', title: 'Read this page' })
    await browser.pressShortcut(page, 'quick-capture')
    await vi.waitFor(
      async () => expect(await browser.badge(page)).toEqual({ text: 'key', title: 'Quay' }),
      20_000,
    )
  })

  it('takes pictures in both themes', async () => {
    const path = join(tmpdir(), `gleaner-drivers-${process.pid}.png`)
    const popup = await browser.clickToolbarButton(await openPage())
    for (const theme of ['light', 'dark'] as const) {
      await popup.emulateTheme(theme)
      const isDark = await popup.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)
      expect(isDark).toBe(theme === 'dark')
      await popup.screenshot(path)
      expect((await readFile(path)).subarray(1, 4).toString()).toBe('PNG')
    }
    await rm(path)
  })

  it('reaches a vendor under its own name, through a grant, from a worker that was asleep', async () => {
    const options = await browser.openExtensionPage('options.html')
    await options.click({ role: 'button', name: 'Send it' })
    await options.waitFor({ target: { role: 'status' }, text: 'Failed' })
    await browser.allowHosts('https://vendor.example/*')
    await options.bringToFront()
    await options.click({ role: 'button', name: 'Connect' })
    await options.waitFor({ text: 'Connected' })
    await browser.killWorker()
    received.length = 0
    await options.click({ role: 'button', name: 'Send it' })
    await options.waitFor({ text: 'Received' })
    expect(received).toEqual(['POST /leads {"name":""}'])
  })

  it('cuts a host off and joins it up again', async () => {
    const options = await browser.openExtensionPage('options.html')
    browser.setOnline('vendor.example', false)
    await options.click({ role: 'button', name: 'Send it' })
    await options.waitFor({ text: 'Failed' })
    browser.setOnline('vendor.example', true)
    await options.click({ role: 'button', name: 'Send it' })
    await options.waitFor({ text: 'Received' })
  })

  it.each(['quit', 'kill'] as const)('keeps the profile over a restart (%s)', async (how) => {
    const popup = await browser.clickToolbarButton(await openPage())
    await popup.type({ label: 'Name' }, `Zoë ${how}`)
    await popup.waitFor({ target: { role: 'status' }, text: `Kept Zoë ${how}` })
    await browser.restart(how)
    const again = await browser.clickToolbarButton(await openPage())
    await again.waitFor({ target: { label: 'Name' }, value: `Zoë ${how}` })
  })

  it('refuses and notes what is not on this machine', async () => {
    await expect(browser.openPage('http://elsewhere.test/')).rejects.toThrow()
    expect(browser.refusedHosts()).toEqual(['elsewhere.test:80'])
  })
})
