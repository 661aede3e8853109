import { closeHosts } from '../e2e/run-gleaner.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { button, type Scene } from './scene.ts'
import { resizeWindow } from './window-size.ts'

/** Before Close is connected, and the connecting. */
export const connectScenes: Scene[] = [
  async ({ browser }, album) => {
    const options = await browser.openExtensionPage('options.html')
    await resizeWindow(options, 1280, 900)
    await options.waitFor({ text: 'Close' })
    await album.take(options, 'options-unconnected')
    await options.click(button('Connect'))
    await album.take(options, 'options-form')
    await options.type({ label: 'API key' }, 'api_wrong.key')
    await browser.allowHosts(closeHosts)
    await options.bringToFront()
    await options.click(button('Connect'))
    await options.waitFor({ text: 'does not accept this key' })
    await album.take(options, 'options-wrong-key')
    await options.type({ label: 'API key' }, closeKey)
    await options.click(button('Connect'))
    await options.waitFor({ text: 'Close is connected.' })
    await album.take(options, 'options-connected')
    await options.click(button('Check'))
    await options.waitFor({ text: 'The connection to Close works.' })
    await album.take(options, 'options-checked')
    await resizeWindow(options, 390, 844)
    await album.take(options, 'options-narrow')
    await resizeWindow(options, 1280, 900)
    await options.close()
  },
]

/** After the key was taken back. */
export const repairScenes: Scene[] = [
  async ({ browser }, album) => {
    const options = await browser.openExtensionPage('options.html')
    await options.waitFor({ text: 'Needs repair' })
    await album.take(options, 'options-repair')
    await options.click(button('Enter a new key'))
    await album.take(options, 'options-new-key')
    await options.click(button('Cancel'))
    await options.click(button('Disconnect'))
    await options.waitFor({ text: 'have not been sent' })
    await album.take(options, 'options-disconnect')
    await options.close()
  },
]
