import { holdOnWire } from '../e2e/hold-on-wire.ts'
import { type Gleaner, save } from '../e2e/run-gleaner.ts'
import type { Page } from '../e2e/view.ts'
import { button, overDemo, type Scene, saved } from './scene.ts'
import { resizeWindow } from './window-size.ts'

const search = { role: 'searchbox', name: 'Search' }

async function openLeads({ browser }: Gleaner): Promise<Page> {
  const leads = await browser.openExtensionPage('leads.html')
  await leads.waitFor({ text: 'In this browser' })
  return leads
}

/** The list of one who just installed Gleaner. */
export const emptyListScenes: Scene[] = [
  async (gleaner, album) => {
    const leads = await openLeads(gleaner)
    await resizeWindow(leads, 1280, 900)
    await leads.waitFor({ text: 'No leads yet' })
    await album.take(leads, 'leads-empty')
    await leads.close()
  },
]

/** Leads that are on their way together, paused, and arrived. To be played with Pipedrive connected. */
export const underWayScenes: Scene[] = [
  async (gleaner, album) => {
    // Time to pause. No request waits longer than 25 s, so it is not looked at before.
    const first = holdOnWire(gleaner.sandbox, 'answer', 'POST /api/v2/persons')
    await overDemo(gleaner, '/team', async (popup) => {
      await popup.choose({ role: 'combobox', name: 'Save to' }, 'Pipedrive')
      await popup.click({ role: 'checkbox', name: 'Everybody' })
      await popup.click(save)
      await popup.waitFor({ target: { role: 'progressbar' } })
    })
    const leads = await openLeads(gleaner)
    await resizeWindow(leads, 1280, 1400)
    await leads.click(button('Pause sending'))
    await leads.waitFor({ text: 'Sending is paused.' })
    first.goOn()
    await album.take(leads, 'leads-paused')
    await resizeWindow(leads, 390, 844)
    await album.take(leads, 'leads-paused-narrow')
    await resizeWindow(leads, 1280, 1400)
    const second = holdOnWire(gleaner.sandbox, 'answer', 'POST /api/v2/persons')
    await leads.click(button('Go on sending'))
    await leads.waitFor({ target: button('Pause sending') })
    await album.take(leads, 'leads-under-way')
    second.goOn()
    await leads.waitFor({ text: 'All delivered' }, 60_000)
    await album.take(leads, 'leads-all-delivered')
    await leads.evaluate("document.querySelector('#lately').scrollIntoView()")
    await album.take(leads, 'leads-lately')
    await leads.click({ ...button('Undo'), within: { role: 'region', name: 'Delivered lately' }, index: 0 })
    await leads.waitFor({ text: 'Take this lead back?' })
    await album.take(leads, 'leads-undo-question')
    await leads.close()
  },
]

/** The list with a few leads, and above it those that Close did not take. */
export const listScenes: Scene[] = [
  async (gleaner) =>
    overDemo(gleaner, '/team', async (popup) => {
      await popup.click({ role: 'checkbox', name: 'Everybody' })
      await popup.choose({ role: 'combobox', name: 'Save to' }, 'This browser')
      await popup.type({ label: 'Note' }, 'Met at the boat show.\nWants a quote for three genoas in May.')
      await popup.choose({ role: 'combobox', name: 'Status' }, 'Contacted')
      await popup.click(save)
      await popup.waitFor({ text: 'Choose what to do, then save.' })
      await popup.click({ role: 'radio', name: 'Create anyway' })
      await popup.click(save)
      await popup.waitFor(saved)
    }),
  async (gleaner, album) => {
    const leads = await openLeads(gleaner)
    await leads.waitFor({ text: 'Discard' })
    await resizeWindow(leads, 1280, 1400)
    await album.take(leads, 'leads')
    await leads.click(button('Discard all refused'))
    await album.take(leads, 'leads-discard-refused')
    await leads.click(button('Cancel'))
    await resizeWindow(leads, 390, 844)
    await album.take(leads, 'leads-narrow')
    await leads.evaluate("document.querySelector('#list').scrollIntoView()")
    await album.take(leads, 'leads-narrow-list')
    await resizeWindow(leads, 1280, 900)
    await leads.evaluate("document.querySelector('#list').scrollIntoView()")
    await leads.click({ role: 'checkbox', name: 'Select all shown' })
    await leads.click({ role: 'button', name: 'Delete' })
    await album.take(leads, 'leads-selected')
    await leads.type(search, 'nobody of that name')
    await leads.waitFor({ text: 'No lead matches' })
    await album.take(leads, 'leads-no-match')
    await leads.close()
  },
]
