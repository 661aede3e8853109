import { holdOnWire } from '../e2e/hold-on-wire.ts'
import { button, overDemo, type Scene, save, toClose } from './scene.ts'

const box = (name: string) => ({ role: 'checkbox', name })

/** Leads under way: taken back, to several places, and many at once. To be played with all CRMs. */
export const outboxScenes: Scene[] = [
  async (gleaner, album) => {
    // Time to look at it, and then to press Undo.
    await gleaner.chooseUndoTime('30 seconds')
    await toClose(gleaner, 'Rueful Rope Works', async (popup) => {
      await popup.click(save)
      await popup.waitFor({ target: button('Undo') })
      await album.take(popup, 'receipt-held')
      await popup.click(button('Undo'))
      await popup.waitFor({ text: 'Taken back. Nothing was sent.' })
      await album.take(popup, 'popup-taken-back')
    })
    await gleaner.chooseUndoTime('5 seconds')
  },
  async (gleaner, album) =>
    toClose(gleaner, 'Several Rope Works', async (popup) => {
      await popup.click(box('Pipedrive'))
      await popup.waitFor({ text: 'Not checked for duplicates: Pipedrive.' })
      await album.take(popup, 'popup-several')
      await popup.click(save)
      await popup.waitFor({ target: button('Open in Close') }, 20_000)
      await popup.waitFor({ target: button('Open in Pipedrive') }, 20_000)
      await album.take(popup, 'receipt-several')
      await popup.click({ role: 'button', name: 'Undo', index: 0 })
      await popup.waitFor({ text: 'Delete Several Roper from Close?' })
      await album.take(popup, 'receipt-undo-question')
    }),
  async (gleaner, album) =>
    overDemo(gleaner, '/team', async (popup) => {
      await popup.choose({ role: 'combobox', name: 'Save to' }, 'Close')
      await popup.click(box('Everybody'))
      await popup.click(box('One lead each'))
      await album.take(popup, 'popup-apart')
      // Time to press Pause while the first of them is on the wire.
      const held = holdOnWire(gleaner.sandbox, 'answer', 'POST /api/v1/lead/')
      await popup.click(save)
      await popup.waitFor({ target: { role: 'progressbar' } })
      await album.take(popup, 'receipt-batch-held')
      await popup.waitFor({ target: button('Pause sending') }, 20_000)
      await popup.click(button('Pause sending'))
      await popup.waitFor({ text: 'Sending is paused.' })
      held.goOn()
      await album.take(popup, 'receipt-batch-paused')
      await popup.click(button('Go on sending'))
      await popup.waitFor({ text: 'All delivered' }, 60_000)
      await album.take(popup, 'receipt-batch-done')
      await popup.click(button('Capture again'))
      await popup.waitFor({ text: 'Captured before' })
      await album.take(popup, 'popup-earlier')
      await popup.click(button('and 4 more'))
      await album.take(popup, 'popup-earlier-all')
    }),
]
