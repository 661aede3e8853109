import { untilStored } from '../e2e/until-stored.ts'
import { invalidEmail } from './close-scenes.ts'
import { button, name, type Scene, save, toClose } from './scene.ts'
import { resizeWindow } from './window-size.ts'

const write = 'POST /api/v1/lead/'

/** All drafts of this browser as if they had been read three days ago. */
const ageDrafts = `chrome.storage.session.get(null).then((all) => {
  const drafts = Object.entries(all).filter(([key]) => key.startsWith('draft:'))
  const old = drafts.map(([key, draft]) => [key, { ...draft, capturedAt: draft.capturedAt - 3 * 86_400_000 }])
  return chrome.storage.session.set(Object.fromEntries(old))
})`

/** What is found again: a correction that was not saved, from another day; and a try that Close refused. To be played with Close. */
export const againScenes: Scene[] = [
  async (gleaner, album) => {
    const page = await gleaner.openDemo('/team/priya-nandakar')
    const toCorrect = { ...gleaner, openDemo: async () => page }
    await toClose(toCorrect, 'Corrected Rope Works', async (popup) => {
      gleaner.sandbox.fail({ kind: 'status', status: 400, body: invalidEmail }, { on: write })
      await popup.click(save)
      await popup.waitFor({ text: 'Invalid email address.' }, 20_000)
      await popup.type(name, 'Corrected Ropemaker')
      await untilStored(popup, 'Corrected Ropemaker')
    })
    const options = await gleaner.browser.openExtensionPage('options.html')
    await options.evaluate(ageDrafts)
    await options.close()
    await page.bringToFront()
    const popup = await gleaner.openPopup(page)
    await popup.waitFor({ text: 'Page read on ' })
    await album.take(popup, 'popup-correction')
    await popup.close()
    // The tab stays open and holds its draft, which the next lead must not find.
  },
  async (gleaner, album) => {
    const welcome = await gleaner.browser.openExtensionPage('welcome.html')
    await resizeWindow(welcome, 1280, 900)
    const popup = await gleaner.openPopup(welcome)
    await popup.choose({ role: 'combobox', name: 'Save to' }, 'Close')
    gleaner.sandbox.fail({ kind: 'status', status: 400, body: invalidEmail }, { on: write })
    await popup.click(save)
    await popup.waitFor({ text: 'Invalid email address.' }, 20_000)
    await popup.close()
    await welcome.waitFor({ target: button('Edit and send') })
    await album.take(welcome, 'welcome-refused')
    await welcome.close()
  },
]
