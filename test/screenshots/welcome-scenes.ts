import { button, type Scene, saved } from './scene.ts'
import { resizeWindow } from './window-size.ts'

/** The first-run page as it opens, after the try, and after the lead of the try was taken back; at the end none is kept. */
export const welcomeScenes: Scene[] = [
  async ({ browser, openPopup }, album) => {
    const welcome = await browser.openExtensionPage('welcome.html')
    await resizeWindow(welcome, 1280, 900)
    await welcome.waitFor({ text: 'Alt+Shift+G' })
    await album.take(welcome, 'welcome')
    const popup = await openPopup(welcome)
    await album.take(popup, 'welcome-popup')
    await popup.press('Enter')
    await popup.waitFor(saved)
    await popup.close()
    await welcome.waitFor({ target: button('Take it back') })
    await album.take(welcome, 'welcome-saved')
    await resizeWindow(welcome, 390, 844)
    await album.take(welcome, 'welcome-narrow')
    await resizeWindow(welcome, 1280, 900)
    await welcome.click(button('Take it back'))
    await welcome.waitFor({ text: 'You can try it again.' })
    await album.take(welcome, 'welcome-taken-back')
    await welcome.close()
  },
]
