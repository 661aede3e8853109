import { button, company, email, name, overDemo, type Scene, save, saved } from './scene.ts'

/** Pages of the browser's own. */
const unreadable = { chromium: 'chrome://version/', firefox: 'about:license' }

/** What was found for a field that is still empty. */
const openOffers = `[...document.querySelectorAll('.value')]
  .find((row) => row.querySelector('.mark') && row.querySelector('input, textarea')?.value === '')
  .querySelector('.mark').click()`

/** The popup before and after a save to this browser. */
export const popupScenes: Scene[] = [
  async (gleaner, album) =>
    overDemo(gleaner, '/team/priya-nandakar', async (popup) => {
      await album.take(popup, 'popup-person')
      await popup.press('Tab')
      await album.take(popup, 'popup-person-tabbed')
      await popup.click(name)
      await album.take(popup, 'popup-person-typing')
      await popup.evaluate("document.querySelector('.mark')?.click()")
      await album.take(popup, 'popup-person-origin')
      await popup.type(email, 'priya at harbour')
      await popup.click(save)
      await popup.waitFor({ text: 'Enter a whole e-mail address' })
      await album.take(popup, 'popup-invalid')
      await popup.click(button('Read the page again'))
      await popup.waitFor({ text: 'replaces what you changed' })
      await album.take(popup, 'popup-read-again')
      await popup.click(button('Leave this person out'))
      await album.take(popup, 'popup-left-out')
    }),
  async (gleaner, album) =>
    overDemo(gleaner, '/team', async (popup) => {
      await album.take(popup, 'popup-people')
      await popup.evaluate('scrollTo(0, 1e6)')
      await album.take(popup, 'popup-people-end')
      await popup.click({ role: 'checkbox', name: 'Everybody' })
      await album.take(popup, 'popup-people-all')
      await popup.click(button('Add a person'))
      await album.take(popup, 'popup-people-added')
    }),
  async (gleaner, album) =>
    overDemo(gleaner, '/contact', async (popup) => {
      await album.take(popup, 'popup-contact')
    }),
  async (gleaner, album) =>
    overDemo(gleaner, '/imprint', async (popup) => {
      await album.take(popup, 'popup-imprint')
      await popup.evaluate(openOffers)
      await album.take(popup, 'popup-offers')
    }),
  async (gleaner, album) => {
    for (const path of ['large', 'empty', 'hostile']) {
      const popup = await gleaner.openPopup(await gleaner.openOdd(`/${path}`))
      await album.take(popup, `popup-${path}`)
      await popup.close()
    }
  },
  async (gleaner, album) => {
    const popup = await gleaner.openPopup(await gleaner.browser.openPage(unreadable[gleaner.browser.kind]))
    await album.take(popup, 'popup-unreadable')
    await popup.click(save)
    await popup.waitFor({ text: 'Nothing to save yet' })
    await album.take(popup, 'popup-nothing-to-save')
    await popup.close()
  },
  async (gleaner, album) =>
    overDemo(gleaner, '/team/priya-nandakar', async (popup) => {
      await popup.type(company, 'Harbour & Finch Ltd')
      await popup.click(save)
      await popup.waitFor(saved)
      await album.take(popup, 'receipt-browser')
    }),
]
