import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import type { View } from './view.ts'

// The items of the right-click menu, to the popup they lead to. Each test has a page of its own, for a draft is a page's.

const name = { label: 'Name' }
const email = { role: 'textbox', name: 'E-mail' }
const phone = { role: 'textbox', name: 'Phone' }
const company = { label: 'Company' }
const note = { label: 'Note' }
const title = { label: 'Job title' }
const menuSwitch = { role: 'checkbox', name: 'Show Gleaner in the right-click menu' }
const kept = '.saved-quiet span'

describe.each<BrowserKind>(['chromium', 'firefox'])('the right-click menu in %s', (kind) => {
  let gleaner: Gleaner
  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterEach(async () => {
    await (await gleaner.browser.popup())?.close()
  })
  afterAll(() => gleaner.close())

  const openedPopup = async (): Promise<View> => {
    const popup = await gleaner.browser.popup(20_000)
    if (popup === undefined) throw new Error('The menu opened no popup')
    return popup
  }

  /** Marks what an element says and adds it; the popup that comes. */
  const add = async (page: Awaited<ReturnType<Gleaner['openOdd']>>, element: string, as: string) => {
    await page.select({ element })
    await gleaner.browser.rightClick(page, `add-as-${as}`, element)
    return openedPopup()
  }

  it.each([
    ['name', name, 'Wendeline of the blue door'],
    ['email', email, 'gwen[lark'],
    ['phone', phone, '0077'],
    ['company', company, 'rope yard west'],
    ['note', note, 'wants forty metres by May'],
  ])('adds marked words as %s, whatever they look like', async (as, target, value) => {
    const popup = await add(await gleaner.openOdd(`/marked?${as}`), `#${as}`, as)
    await popup.waitFor({ target, value })
  })

  it('adds marked words as what they look like, and one after the other', async () => {
    const page = await gleaner.openOdd('/mailed')
    const first = await add(page, '#guess', 'guess')
    await first.waitFor({ target: email, value: 'gwen@lark.example' })
    await first.close()
    const second = await add(page, '#note', 'guess')
    await second.waitFor({ target: note, value: 'wants forty metres by May' })
    expect(await second.value(email)).toBe('gwen@lark.example')
  })

  it('saves what was added', async () => {
    const popup = await add(await gleaner.openOdd('/marked?saved'), '#name', 'name')
    await popup.waitFor({ target: name, value: 'Wendeline of the blue door' })
    await popup.click(save)
    await popup.waitFor({ text: 'Saved to This browser.' })
    await popup.close()
    const list = await gleaner.browser.openExtensionPage('leads.html')
    await list.waitFor({ target: { label: 'Status of Wendeline of the blue door' } })
  })

  it.each([
    ['mail', '#write', 'Cleo Tarn', 'Buyer', 'ct@odd.example', '020 7946 0077'],
    ['phone', '#call', 'Dov Hale', 'Sales Manager', 'dh@odd.example', '020 7946 0078'],
  ])(
    'takes the contact of a %s link with the person it belongs to',
    async (_, link, who, job, mail, number) => {
      const page = await gleaner.openOdd(`/links?${link.slice(1)}`)
      await gleaner.browser.rightClick(page, 'capture-link', link)
      const popup = await openedPopup()
      await popup.waitFor({ target: name, value: who })
      expect(await popup.value(title)).toBe(job)
      expect(await popup.value(email)).toBe(mail)
      expect(await popup.value(phone)).toBe(number)
    },
  )

  it('is there no longer when it is switched off, and again when it is switched on', async () => {
    const options = await gleaner.browser.openExtensionPage('options.html')
    await options.click(menuSwitch)
    await options.waitFor({ target: kept })
    const page = await gleaner.openOdd('/marked?switch')
    await expect(gleaner.browser.rightClick(page, 'capture')).rejects.toThrow('menu item')
    await options.bringToFront()
    await options.click(menuSwitch)
    await options.waitFor({ target: menuSwitch, value: 'on' })
    await options.waitFor({ target: kept })
    await page.bringToFront()
    const popup = await add(page, '#name', 'name')
    await popup.waitFor({ target: name, value: 'Wendeline of the blue door' })
  })
})
