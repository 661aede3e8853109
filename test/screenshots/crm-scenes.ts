import type { Gleaner } from '../e2e/run-gleaner.ts'
import type { View } from '../e2e/view.ts'
import { leadSquaredAccount, pipedriveAccount, type SandboxAccount } from '../sandbox/accounts.ts'
import { button, company, email, name, overDemo, type Scene, save } from './scene.ts'

const connect = async (gleaner: Gleaner, account: SandboxAccount): Promise<void> => {
  const options = await gleaner.connect(account)
  await options.waitFor({ text: `${account.vendor} is connected.` })
}

/** The popup with somebody of the demo page's firm, on the way to a CRM. */
async function toCrm(gleaner: Gleaner, vendor: string, called: string, act: (popup: View) => Promise<void>) {
  await overDemo(gleaner, '/team/priya-nandakar', async (popup) => {
    await popup.choose({ role: 'combobox', name: 'Save to' }, vendor)
    await popup.type(name, called)
    await popup.type(email, `${called.toLowerCase().replace(' ', '.')}@quay.example`)
    await popup.type({ role: 'textbox', name: 'Phone' }, '')
    await popup.type(company, `${vendor} Quay Works`)
    await act(popup)
  })
}

const saveTo = async (popup: View, vendor: string): Promise<void> => {
  await popup.click(save)
  await popup.waitFor({ target: button(`Open in ${vendor}`) }, 20_000)
}

/** What the screens of the other CRMs begin with. */
export const otherCrms: Scene[] = [
  (gleaner) => connect(gleaner, pipedriveAccount),
  (gleaner) => connect(gleaner, leadSquaredAccount),
]

/** Their fields, what they make, and whom they have already. To be played with all CRMs. */
export const crmScenes: Scene[] = [
  async (gleaner, album) =>
    toCrm(gleaner, 'Pipedrive', 'Quinn Quay', async (popup) => {
      await popup.waitFor({ text: 'Not in Pipedrive yet.' })
      await popup.click({ role: 'checkbox', name: 'Warm' })
      await album.take(popup, 'popup-to-pipedrive')
      await saveTo(popup, 'Pipedrive')
    }),
  async (gleaner, album) =>
    toCrm(gleaner, 'Pipedrive', 'Quinn Quay', async (popup) => {
      await popup.type({ role: 'textbox', name: 'Phone' }, '+1 202 555 0188')
      await popup.waitFor({ text: 'In Pipedrive already: Quinn Quay' }, 20_000)
      await album.take(popup, 'popup-known')
      await popup.click(save)
      await popup.waitFor({ text: 'Choose what to do, then save.' })
      await album.take(popup, 'popup-known-choose')
      await popup.click({ role: 'radio', name: 'Update it', index: 0 })
      await popup.waitFor({ text: '+12025550188' })
      await album.take(popup, 'popup-known-changes')
      await popup.click(save)
      await popup.waitFor({ text: 'Updated in Pipedrive.' }, 20_000)
      await album.take(popup, 'receipt-updated')
    }),
  async (gleaner, album) =>
    toCrm(gleaner, 'Pipedrive', 'Petra Pier', async (popup) => {
      await popup.waitFor({ text: 'In Pipedrive already, as a company: Pipedrive Quay Works' }, 20_000)
      await popup.click(button('Show'))
      await album.take(popup, 'popup-known-company')
    }),
  async (gleaner, album) =>
    overDemo(gleaner, '/team', async (popup) => {
      await popup.choose({ role: 'combobox', name: 'Save to' }, 'LeadSquared')
      await popup.waitFor({ text: 'New in ' })
      await album.take(popup, 'popup-team-to-leadsquared')
    }),
]
