import { fillConnectForm } from '../e2e/connect-crm.ts'
import type { Page } from '../e2e/view.ts'
import { closeAccount } from '../sandbox/accounts.ts'
import type { Album } from './album.ts'
import { button, type Scene } from './scene.ts'
import { resizeWindow } from './window-size.ts'

/** Before Close is connected, the connecting, and how it can be set up. */
export const connectScenes: Scene[] = [
  async ({ browser }, album) => {
    const options = await browser.openExtensionPage('options.html')
    await resizeWindow(options, 1280, 900)
    await options.waitFor({ text: 'Close' })
    await album.take(options, 'options-unconnected')
    await options.click(button('Connect LeadSquared'))
    await album.take(options, 'options-form-two-keys')
    await options.click(button('Cancel'))
    await options.click(button('Connect Close'))
    await album.take(options, 'options-form')
    await fillConnectForm(browser, options, { ...closeAccount, credentials: { 'API key': 'api_wrong.key' } })
    await options.waitFor({ text: 'does not accept this key' })
    await album.take(options, 'options-wrong-key')
    await fillConnectForm(browser, options, closeAccount)
    await options.waitFor({ text: 'Close is connected.' })
    await album.take(options, 'options-connected')
    await options.click(button('Test'))
    await options.waitFor({ text: 'The connection to Close works.' })
    await album.take(options, 'options-tested')
    await takeRenaming(options, album)
    await takeSetUp(options, album)
    await options.click(button('Connect another Close account'))
    await album.take(options, 'options-another')
    await options.click(button('Cancel'))
    await resizeWindow(options, 390, 844)
    await album.take(options, 'options-narrow')
    await resizeWindow(options, 1280, 900)
    await options.close()
  },
]

/** The name as it is entered; given up again. */
async function takeRenaming(options: Page, album: Album): Promise<void> {
  await options.click(button('Rename Close'))
  await options.waitFor({ target: { role: 'textbox', name: 'Another name for Close' } })
  await album.take(options, 'options-rename')
  await options.click({ ...button('Cancel'), within: { role: 'article', name: 'Close' } })
}

/** Unfolded as far as it goes; nothing is changed, for the leads that follow. */
async function takeSetUp(options: Page, album: Album): Promise<void> {
  const search = { role: 'searchbox', name: 'Search fields' }
  await resizeWindow(options, 1280, 1400)
  await options.click(button('Set up'))
  await options.waitFor({ text: 'A preview. Nothing is sent.' })
  await album.take(options, 'options-set-up')
  await options.type(search, 'industry')
  await options.click('.field-row > summary')
  await options.waitFor({ target: { label: 'Fill from' } })
  await album.take(options, 'options-set-up-field')
  await options.type(search, 'topics')
  await options.click('.field-row > summary')
  await options.waitFor({ target: { label: 'Show' } })
  await resizeWindow(options, 390, 844)
  await options.evaluate("document.querySelector('.field-list').scrollIntoView()")
  await album.take(options, 'options-set-up-narrow')
  await options.type(search, '')
  await resizeWindow(options, 1280, 900)
  await options.click(button('Set up'))
}

/** After the key was taken back. */
export const repairScenes: Scene[] = [
  async ({ browser }, album) => {
    const options = await browser.openExtensionPage('options.html')
    await options.waitFor({ text: 'Needs repair' })
    await album.take(options, 'options-repair')
    await options.click(button('Enter a new key'))
    await album.take(options, 'options-new-key')
    await options.click(button('Cancel'))
    await options.click({ ...button('Disconnect'), within: { role: 'article', name: 'Close' } })
    await options.waitFor({ target: '.confirm-question p + p' })
    await album.take(options, 'options-disconnect')
    await options.evaluate("document.querySelector('#new-leads').scrollIntoView()")
    await options.choose({ label: 'Time to take a lead back' }, '10 seconds')
    await options.waitFor({ target: '.saved-quiet > span' })
    await album.take(options, 'options-undo-time')
    await options.click('.log > summary')
    await options.waitFor({ target: { role: 'textbox', name: 'Delivery log' } })
    await options.evaluate("document.querySelector('#log').scrollIntoView()")
    await album.take(options, 'options-log')
    await options.close()
  },
]

/** What is in a file of settings, and what came of it. */
export const fileScenes: Scene[] = [
  async ({ browser }, album) => {
    const options = await browser.openExtensionPage('options.html')
    await resizeWindow(options, 1280, 900)
    await options.waitFor({ text: 'Take the settings along' })
    await chooseFile(options, settingsFile)
    await options.waitFor({ text: 'Import these settings?' })
    await album.take(options, 'options-import')
    await options.click(button('Import'))
    await options.waitFor({ text: 'Needs its key' })
    await album.take(options, 'options-imported')
    await chooseFile(options, '{}')
    await options.waitFor({ text: 'no file of Gleaner settings' })
    await album.take(options, 'options-import-unreadable')
    await options.close()
  },
]

/** Another browser's settings: an account that is not connected here, and another undo time. */
const settingsFile = JSON.stringify({
  gleaner: 'settings',
  version: 1,
  connections: [
    {
      id: 'pipedrive.4471.12',
      crm: 'pipedrive',
      accountId: '4471',
      userId: '12',
      account: 'Harbour & Finch',
      user: 'Ada Lindqvist',
      name: 'Sales pipeline',
      keep: 'device',
      hostPatterns: ['https://api.pipedrive.com/*'],
      facts: {},
      statuses: [],
      fields: [],
      requires: [],
      settings: { statusId: null, provenance: true, fields: {} },
      disconnection: null,
    },
  ],
  undoSeconds: 20,
  hasMenu: true,
  destinationId: null,
  choices: { destinationId: null, statusIds: {}, values: {} },
})

/** As if the user had chosen it in the browser's own dialogue, which no page can open by itself. */
async function chooseFile(options: Page, text: string): Promise<void> {
  await options.evaluate(`(() => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([${JSON.stringify(text)}], 'gleaner-settings.json'))
    const input = document.querySelector('input[type=file]')
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    document.querySelector('#settings-file').scrollIntoView()
  })()`)
}
