import { invalidEmail } from './close-scenes.ts'
import { button, company, type Scene, save } from './scene.ts'
import { resizeWindow } from './window-size.ts'

const twenty = (gleaner: Parameters<Scene>[0], visit: string) => gleaner.openOdd(`/twenty?${visit}`)

/** Asks for the entries as the leads page does, and goes to the form of the first that was refused. */
const toRefused = `chrome.runtime.sendMessage({ name: 'entry.list', request: {} }, ({ entries }) => {
  const { id } = entries.find(({ state }) => state.kind === 'refused')
  location.href = 'popup.html?' + new URLSearchParams({ entry: id })
})`

/** Twenty people of one page: some there already, only new, their results, and what Close refused, one of it corrected in a tab. To be played with Close. */
export const manyScenes: Scene[] = [
  async (gleaner) => {
    const popup = await gleaner.openPopup(await twenty(gleaner, 'first'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, 'This browser')
    for (const name of ['Save Cleo Quill', 'Save Emil Holm']) await popup.click({ role: 'checkbox', name })
    await popup.click(save)
    await popup.waitFor({ text: 'All delivered' })
    await popup.close()
  },
  async (gleaner, album) => {
    const popup = await gleaner.openPopup(await twenty(gleaner, 'second'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, 'Close')
    await popup.waitFor({ text: 'Have already' })
    await album.take(popup, 'popup-many')
    await popup.click(button('Only new'))
    await popup.waitFor({ text: '17 new' }, 20_000)
    await album.take(popup, 'popup-many-new')
    await popup.click({ role: 'checkbox', name: 'One lead each' })
    const refusal = { kind: 'status', status: 400, body: invalidEmail } as const
    gleaner.sandbox.fail(refusal, { on: 'POST /api/v1/lead/', times: 2 })
    await popup.click(save)
    await popup.waitFor({ text: '2 need you' }, 60_000)
    await album.take(popup, 'receipt-many')
    await popup.close()
  },
  async (gleaner, album) => {
    const page = await gleaner.browser.openExtensionPage('leads.html')
    await page.waitFor({ text: 'In this browser' })
    await page.evaluate(toRefused)
    await page.waitFor({ target: save })
    await resizeWindow(page, 1280, 900)
    await album.take(page, 'edit-in-a-tab')
    await resizeWindow(page, 320, 640)
    await page.type(company, 'Narrow Rope Works')
    await album.take(page, 'edit-in-a-narrow-tab')
    await resizeWindow(page, 1280, 900)
    await page.close()
  },
]
