import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import type { BrowserKind } from './browser.ts'
import { createHand, type Hand, type HandKind } from './hand.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import type { Page, View } from './view.ts'

// What a rep does a hundred times a day, with the keyboard alone and with the pointer alone. The first test of each
// browser is on a new profile, without any set-up.

const name = { label: 'Name' }
const email = { role: 'textbox', name: 'E-mail' }
const saved = { text: 'Saved to This browser.' }

const hands: HandKind[] = ['keyboard', 'pointer']
const browsers: BrowserKind[] = ['chromium', 'firefox']

describe.each(browsers.flatMap((browser) => hands.map((hand) => [browser, hand] as const)))(
  'in %s, by the %s alone',
  (kind, handKind) => {
    let gleaner: Gleaner
    beforeAll(async () => {
      gleaner = await runGleaner(kind)
    })
    afterEach(async () => {
      await (await gleaner.browser.popup())?.close()
    })
    afterAll(() => gleaner.close())

    /** The popup over a page, and the hand that opened it with its first act. */
    const open = async (page: Page): Promise<{ popup: View; hand: Hand; acts: () => number }> => {
      const hand = createHand(handKind)
      if (handKind === 'pointer')
        return { popup: await gleaner.openPopup(page), hand, acts: () => hand.acts() + 1 }
      await gleaner.browser.pressShortcut(page, '_execute_action')
      const popup = await gleaner.browser.popup(20_000)
      if (popup === undefined) expect.unreachable('The shortcut opened no popup')
      await popup.waitFor({ target: save })
      return { popup, hand, acts: () => hand.acts() + 1 }
    }

    it('the first lead after install is saved in two acts, and no form', async () => {
      const { popup, hand, acts } = await open(await gleaner.openDemo('/team/priya-nandakar'))
      expect(await popup.value(name)).toBe('Priya Nandakar')
      if (handKind === 'pointer') await hand.press(popup, save)
      else await popup.press('Enter')
      await popup.waitFor(saved)
      expect(acts()).toBeLessThanOrEqual(2)
    })

    it('twenty people of a team page are saved in at most four acts', async () => {
      const { popup, hand, acts } = await open(await gleaner.openOdd('/twenty'))
      await hand.press(popup, { role: 'button', name: 'Only new' })
      await popup.waitFor({ text: 'Adds 20 leads to your list, one each.' })
      await hand.press(popup, save)
      await popup.waitFor({ text: 'All delivered' })
      expect(acts()).toBeLessThanOrEqual(4)
      const list = await gleaner.browser.openExtensionPage('leads.html')
      await list.waitFor({ text: 'Viktor Novak' })
      expect(await list.count({ role: 'row' })).toBeGreaterThanOrEqual(21)
      await list.close()
    })

    it('a wrong value is put right from the others that were found', async () => {
      const { popup, hand } = await open(await gleaner.openDemo('/imprint'))
      const phone = { role: 'textbox', name: 'Phone' }
      // Both rows have been told of: nothing moves any more under the pointer.
      const told = '.person-mark:not(.person-mark-looking, .person-mark-unchecked)'
      await expect.poll(() => popup.count(told), { timeout: 20_000 }).toBe(2)
      await hand.press(popup, { role: 'button', name: 'Source of Phone: 1 found' })
      await hand.press(popup, { role: 'button', name: '020 7946 0199 page text Use' })
      await popup.waitFor({ target: phone, value: '020 7946 0199' })
      await hand.press(popup, save)
      await popup.waitFor(saved)
    })

    it('a lead is typed by hand where the page cannot be read', async () => {
      const unreadable = kind === 'chromium' ? 'chrome://version/' : 'about:license'
      const { popup, hand } = await open(await gleaner.browser.openPage(unreadable))
      await popup.waitFor({ text: 'Gleaner cannot read this page.' })
      await hand.fill(popup, name, 'Hanna Handwritten')
      await hand.fill(popup, email, 'hanna@handwritten.example')
      await hand.press(popup, save)
      await popup.waitFor(saved)
    })

    it.each(sandboxAccounts)('$vendor is connected', async ({ vendor, credentials, hostPatterns }) => {
      const hand = createHand(handKind)
      const options = await gleaner.browser.openExtensionPage('options.html')
      await hand.press(options, { role: 'button', name: `Connect ${vendor}` })
      for (const [label, value] of Object.entries(credentials)) await hand.fill(options, { label }, value)
      for (const pattern of hostPatterns) await gleaner.browser.allowHosts(pattern)
      await options.bringToFront()
      await hand.press(options, { role: 'button', name: 'Connect' })
      await options.waitFor({ text: `${vendor} is connected.` })
      await options.close()
    })
  },
)
