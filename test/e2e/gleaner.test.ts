import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
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
      await popup.type(title, 'Keeper of Enter')
      await popup.press('Enter')
      await popup.press('Enter')
      await popup.waitFor(saved)
      await popup.close()
      const list = await openList('Keeper of Enter')
      await list.waitFor({ target: { label: 'Status of Priya Nandakar' } })
      // Its head, and one lead.
      await vi.waitFor(async () => expect(await list.count({ role: 'row' })).toBe(2), 10_000)
    })

    it('says which value is wrong, beside it, and keeps the form', async () => {
      const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
      await popup.type(email, 'priya at harbour')
      await popup.click(save)
      await popup.waitFor({ text: 'Enter a whole e-mail address, with one @ and a domain.' })
      expect(await popup.value(email)).toBe('priya at harbour')
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
      const popup = await gleaner.browser.popup(10_000)
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
      const popup = await gleaner.browser.popup(10_000)
      await popup?.waitFor({ target: name, value: 'Ben Marsh' })
      expect(await popup?.value({ label: 'Note' })).toBe('Call on Monday')
    })

    it('takes the contact of a mail link', async () => {
      const page = await gleaner.openOdd('/selection')
      await gleaner.browser.rightClick(page, 'capture-link', '#mail')
      const popup = await gleaner.browser.popup(10_000)
      await popup?.waitFor({ target: email, value: 'cleo.tarn@odd.example' })
      expect(await popup?.value(name)).toBe('Cleo Tarn')
    })
  })

  describe('quick capture', () => {
    it('saves without the popup, once, and says so on the button', async () => {
      const page = await gleaner.openOdd('/hostile')
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      await vi.waitFor(async () => expect((await gleaner.browser.badge(page)).text).toBe('✓'), 10_000)
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      await vi.waitFor(
        async () => expect((await gleaner.browser.badge(page)).title).toContain('Already saved'),
        10_000,
      )
      const list = await openList('ann.ode@odd.example')
      await list.waitFor({ text: 'ann.ode@odd.example' })
      // Its head, and one lead.
      await vi.waitFor(async () => expect(await list.count({ role: 'row' })).toBe(2), 10_000)
    })

    it('says that a page has no lead', async () => {
      const page = await gleaner.openOdd('/empty')
      await gleaner.browser.pressShortcut(page, 'quick-capture')
      const told = 'No lead found on this page. Click to fill it in by hand.'
      await vi.waitFor(async () => expect((await gleaner.browser.badge(page)).title).toBe(told), 10_000)
    })
  })

  describe('a page that is hard to read', () => {
    it('cannot put code into the popup, nor more text than fits', async () => {
      const popup = await gleaner.openPopup(await gleaner.openOdd('/hostile'))
      expect(await popup.count('form img')).toBe(0)
      expect(await popup.evaluate('document.title')).not.toBe('1')
      expect(await popup.value(email)).toBe('ann.ode@odd.example')
      expect((await popup.value(title)).length).toBeLessThanOrEqual(200)
    })

    it('is read in part where it is endless', async () => {
      const popup = await gleaner.openPopup(await gleaner.openOdd('/large'))
      expect(await popup.value(email)).toBe('ann.ode@odd.example')
      await popup.waitFor({ text: 'This page is very long; only a part of it was read.' })
    })

    it('is read where its elements close their inside to other scripts', async () => {
      const page = await gleaner.openOdd('/closed')
      expect(await page.evaluate('document.querySelector("x-card").shadowRoot')).toBeNull()
      const popup = await gleaner.openPopup(page)
      expect(await popup.value(name)).toBe('Ann Ode')
      expect(await popup.value(email)).toBe('ann.ode@odd.example')
    })

    it('gives an empty form for a PDF', async () => {
      const popup = await gleaner.openPopup(await gleaner.openOdd('/paper.pdf'))
      await popup.waitFor({ text: 'Gleaner cannot read this page. Fill in the lead by hand.' })
    })

    it('gives an empty form for a page that the browser keeps to itself', async () => {
      const own = { chromium: 'chrome://version/', firefox: 'about:license' }
      const popup = await gleaner.openPopup(await gleaner.browser.openPage(own[kind]))
      await popup.waitFor({ text: 'Gleaner cannot read this page. Fill in the lead by hand.' })
      await popup.type(name, `Hand Written ${kind}`)
      await popup.click(save)
      await popup.waitFor(saved)
      await (await openList(`Hand Written ${kind}`)).waitFor({
        target: { label: `Status of Hand Written ${kind}` },
      })
    })
  })
})
