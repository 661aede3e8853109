import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import { untilStored } from './until-stored.ts'
import type { View } from './view.ts'

// The shipped build through the real popup. No test needs another: each looks only for what it made itself.

const name = { label: 'Name' }
const email = { role: 'textbox', name: 'E-mail' }
const title = { label: 'Job title' }
const status = { role: 'combobox', name: 'Status' }
const saved = { text: 'Saved to This browser.' }

describe.each<BrowserKind>(['chromium', 'firefox'])('Gleaner in %s', (kind) => {
  let gleaner: Gleaner

  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterEach(async () => {
    await (await gleaner.browser.popup())?.close()
  })
  afterAll(() => gleaner.close())

  /** The list page with only the leads that a search finds. */
  const openList = async (search: string): Promise<View> => {
    const list = await gleaner.browser.openExtensionPage('leads.html')
    await list.type({ role: 'searchbox', name: 'Search' }, search)
    return list
  }

  /** Makes the lead somebody whom no other test saved. */
  const nameAnother = async (popup: View, called: string, address: string): Promise<void> => {
    await popup.type(name, called)
    await popup.type(email, address)
    await popup.type({ role: 'textbox', name: 'Phone' }, '')
  }

  describe('to this browser', () => {
    it('takes a lead, lets the user correct it, and keeps it with its status', async () => {
      const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
      expect(await popup.value(name)).toBe('Priya Nandakar')
      expect(await popup.value(email)).toBe('priya.nandakar@harbourfinch.example')
      await popup.type(title, 'Chief of Ropes')
      await popup.choose(status, 'Qualified')
      await popup.click(save)
      await popup.waitFor(saved)
      await popup.close()
      const list = await openList('Chief of Ropes')
      await list.waitFor({ text: 'priya.nandakar@harbourfinch.example' })
      await list.waitFor({ target: { label: 'Status of Priya Nandakar' }, value: 'Qualified' })
    })

    it('saves with Enter, and once however often it is pressed', async () => {
      const popup = await gleaner.openPopup(await gleaner.openDemo('/contact'))
      await nameAnother(popup, 'Enid Enter', 'enid@enter.example')
      await popup.type(title, 'Keeper of Enter')
      await popup.press('Enter')
      await popup.press('Enter')
      await popup.waitFor(saved)
      await popup.close()
      const list = await openList('Keeper of Enter')
      await list.waitFor({ target: { label: 'Status of Enid Enter' } })
      // Its head, and one lead.
      await vi.waitFor(async () => expect(await list.count({ role: 'row' })).toBe(2), 20_000)
    })

    it('says which value is wrong, beside it, and keeps the form', async () => {
      const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
      await nameAnother(popup, 'Wanda Wrong', 'wanda at wrong')
      await popup.click(save)
      await popup.waitFor({ text: 'Enter a whole e-mail address, with one @ and a domain.' })
      expect(await popup.value(email)).toBe('wanda at wrong')
    })

    it('asks before it makes a second lead of somebody who is in the list, and does as it is told', async () => {
      const first = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
      await nameAnother(first, 'Tessa Twice', 'tessa@twice.example')
      await first.click(save)
      await first.waitFor(saved)
      await first.close()
      const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
      await nameAnother(popup, 'Tessa Twice', 'tessa@twice.example')
      await popup.waitFor({ text: 'In your list already: Tessa Twice' })
      await popup.click(save)
      await popup.waitFor({ text: 'Choose what to do, then save.' })
      await popup.click({ role: 'radio', name: 'Create anyway' })
      await popup.click(save)
      await popup.waitFor(saved)
      const list = await openList('tessa@twice.example')
      // Its head, and both.
      await vi.waitFor(async () => expect(await list.count({ role: 'row' })).toBe(3), 20_000)
    })
  })

  describe('a draft', () => {
    it('is there again after the popup closed in mid-word, the tab changed and the worker died', async () => {
      const page = await gleaner.openDemo('/imprint')
      const popup = await gleaner.openPopup(page)
      await popup.type(name, 'Ann O')
      await popup.close()
      await gleaner.openDemo('/team')
      await page.bringToFront()
      const again = await gleaner.openPopup(page)
      expect(await again.value(name)).toBe('Ann O')
      await again.type(title, 'Head of Knots')
      await untilStored(again, 'Head of Knots')
      await again.close()
      await gleaner.browser.killWorker()
      const third = await gleaner.openPopup(page)
      expect([await third.value(name), await third.value(title)]).toEqual(['Ann O', 'Head of Knots'])
    })

    it('belongs to its page', async () => {
      const page = await gleaner.openDemo('/imprint')
      const popup = await gleaner.openPopup(page)
      await popup.type(name, 'Somebody Else')
      await popup.close()
      await page.navigate('http://harbourfinch.example/team/priya-nandakar')
      const other = await gleaner.openPopup(page)
      expect(await other.value(name)).toBe('Priya Nandakar')
    })
  })

  describe('the right-click menu', () => {
    it('takes who is selected, whatever else the page says', async () => {
      const page = await gleaner.openOdd('/selection')
      await page.select({ element: '#who' })
      await gleaner.browser.rightClick(page, 'capture', '#who')
      const popup = await gleaner.browser.popup(20_000)
      await popup?.waitFor({ target: name, value: 'Ben Marsh' })
      expect(await popup?.value(email)).toBe('ben.marsh@odd.example')
      expect(await popup?.value(title)).toBe('Chief Engineer')
    })

    it('adds whom it points at to what was typed, and takes nothing away', async () => {
      const page = await gleaner.openOdd('/selection?typed')
      const first = await gleaner.openPopup(page)
      await first.type({ label: 'Note' }, 'Call on Monday')
      await first.close()
      await page.select({ element: '#who' })
      await gleaner.browser.rightClick(page, 'capture', '#who')
      const popup = await gleaner.browser.popup(20_000)
      await popup?.waitFor({ target: name, value: 'Ben Marsh' })
      expect(await popup?.value({ label: 'Note' })).toBe('Call on Monday')
    })

    it('takes the contact of a mail link', async () => {
      const page = await gleaner.openOdd('/selection')
      await gleaner.browser.rightClick(page, 'capture-link', '#mail')
      const popup = await gleaner.browser.popup(20_000)
      await popup?.waitFor({ target: email, value: 'cleo.tarn@odd.example' })
      expect(await popup?.value(name)).toBe('Cleo Tarn')
    })
  })

  describe('quick capture', () => {
    it('saves without the popup, once, and says so on the button', async () => {
      const page = await gleaner.openOdd('/hostile')
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      await vi.waitFor(async () => expect((await gleaner.browser.badge(page)).text).toBe('✓'), 20_000)
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      await vi.waitFor(
        async () => expect((await gleaner.browser.badge(page)).title).toContain('Already saved'),
        20_000,
      )
      const list = await openList('ann.ode@odd.example')
      await list.waitFor({ text: 'ann.ode@odd.example' })
      // Its head, and one lead.
      await vi.waitFor(async () => expect(await list.count({ role: 'row' })).toBe(2), 20_000)
    })

    it('says that a page has no lead', async () => {
      const page = await gleaner.openOdd('/empty')
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      const told = 'No lead found on this page. Click to fill it in by hand.'
      await vi.waitFor(async () => expect((await gleaner.browser.badge(page)).title).toBe(told), 20_000)
    })
  })
})
