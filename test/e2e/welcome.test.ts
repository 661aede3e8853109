import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inEachTheme } from '../screenshots/in-each-theme.ts'
import type { BrowserKind } from './browser.ts'
import { lookWithAxe } from './look-with-axe.ts'
import { type Gleaner, runGleaner } from './run-gleaner.ts'
import type { Page } from './view.ts'

// Somebody who has just installed Gleaner, from the first page on; each step goes on from the one before.

const saved = { text: 'Maya Ferreira is in your list.' }

describe.each<BrowserKind>(['chromium', 'firefox'])('the first run in %s', (kind) => {
  let gleaner: Gleaner
  let welcome: Page

  const findWelcome = (waitMs = 0) => gleaner.browser.findExtensionPage('welcome.html', waitMs)

  beforeAll(async () => {
    gleaner = await runGleaner(kind, 'en', true)
    const found = await findWelcome(30_000)
    if (found === undefined) throw new Error('No first-run page opened')
    welcome = found
  })
  afterAll(() => gleaner.close())

  it('begins with a page that tells the keys that are set', async () => {
    await welcome.waitFor({ text: 'Press the Gleaner button' })
    await welcome.waitFor({ text: 'Alt+Shift+G' })
  })

  it('takes the first lead off that page, without any form', async () => {
    const popup = await gleaner.openPopup(welcome)
    expect(await popup.value({ label: 'Name' })).toBe('Maya Ferreira')
    expect(await popup.value({ label: 'Job title' })).toBe('Head of Purchasing')
    expect(await popup.value({ role: 'textbox', name: 'E-mail' })).toBe('maya@fabrikam.example')
    expect(await popup.value({ label: 'Company' })).toBe('Fabrikam Ltd')
    expect(await popup.count('[data-doubt]')).toBe(0)
    await popup.press('Enter')
    await popup.waitFor({ text: 'Saved to This browser.' })
    await welcome.waitFor(saved)
    await popup.close()
  })

  it('says so to everybody', async () => {
    await inEachTheme(welcome, async () => expect(await lookWithAxe(welcome)).toEqual([]))
  })

  it('keeps that lead like any other', async () => {
    const list = await gleaner.browser.openExtensionPage('leads.html')
    await list.waitFor({ text: 'maya@fabrikam.example' })
    await list.close()
  })

  it('gives it back there, if it was only a try', async () => {
    await welcome.bringToFront()
    await welcome.click({ role: 'button', name: 'Take it back' })
    await welcome.waitFor({ text: 'Taken back.' })
    const list = await gleaner.browser.openExtensionPage('leads.html')
    await list.waitFor({ text: 'No leads yet' })
    await list.close()
  })

  it('takes it at once by the shortcut too', async () => {
    await welcome.navigate(`${await welcome.url()}?again`)
    await gleaner.browser.pressShortcut(welcome, 'quick-capture')
    await welcome.waitFor(saved)
  })

  it('shows where a value stands there', async () => {
    await welcome.navigate((await welcome.url()).replace('?again', '?shown'))
    const popup = await gleaner.openPopup(welcome)
    await popup.click({ role: 'button', name: 'Source of Name: page data' })
    await popup.click({ role: 'button', name: 'Show on page' })
    await popup.waitFor({ text: 'Marked on the page.' })
    const marked = "[...(CSS.highlights.get('gleaner-value') ?? [])].map(String).join()"
    expect(await welcome.evaluate(marked)).toBe('Maya Ferreira')
    await popup.close()
  })

  it('has its page once: neither a dead worker nor the next start opens it again', async () => {
    await welcome.close()
    await gleaner.browser.killWorker()
    const page = await gleaner.openDemo('/contact')
    await (await gleaner.openPopup(page)).close()
    expect(await findWelcome()).toBeUndefined()
    await gleaner.browser.restart()
    await (await gleaner.openPopup(await gleaner.openDemo('/contact'))).close()
    expect(await findWelcome()).toBeUndefined()
  })
})
