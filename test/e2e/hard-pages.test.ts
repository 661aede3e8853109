import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'

// Pages that resist: the popup still opens with what can be had.

const name = { label: 'Name' }
const email = { role: 'textbox', name: 'E-mail' }
const title = { label: 'Job title' }
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
      const list = await gleaner.browser.openExtensionPage('leads.html')
      await list.waitFor({ target: { label: `Status of Hand Written ${kind}` } })
    })
  })
})
