import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeAccount } from '../sandbox/accounts.ts'
import { closeKey } from '../sandbox/close/state.ts'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import type { View } from './view.ts'

// Close as the sandbox plays it, over HTTPS under Close's own host name.

const destination = { role: 'combobox', name: 'Save to' }
const connect = { role: 'button', name: 'Connect Close' }

describe.each<BrowserKind>(['chromium', 'firefox'])('%s', (kind) => {
  let gleaner: Gleaner

  const connectOnce = async (): Promise<void> => {
    const options = await gleaner.browser.openExtensionPage('options.html')
    await options.waitFor({ text: 'Close' })
    if ((await options.count(connect)) === 0) return
    await (await gleaner.connect(closeAccount)).waitFor({ text: 'Close is connected.' })
  }
  const openForClose = async (path: string): Promise<View> => {
    const popup = await gleaner.openPopup(await gleaner.openDemo(path))
    await popup.choose(destination, 'Close')
    return popup
  }
  /** Makes the lead somebody whom no other test sent. */
  const nameAnother = async (popup: View, called: string, company: string): Promise<void> => {
    await popup.type({ role: 'textbox', name: 'Name' }, called)
    await popup.type(
      { role: 'textbox', name: 'E-mail' },
      `${called.toLowerCase().replace(' ', '.')}@ropes.example`,
    )
    await popup.type({ role: 'textbox', name: 'Phone' }, '')
    await popup.type({ label: 'Company' }, company)
  }
  const sent = (path: string) =>
    gleaner.sandbox.exchanges.filter((exchange) => `${exchange.method} ${exchange.path}` === path)

  describe('connecting Close', () => {
    beforeAll(async () => {
      gleaner = await runGleaner(kind)
    })
    afterAll(() => gleaner.close())

    it('says that a key is wrong, keeps what was typed, and connects nothing', async () => {
      const options = await gleaner.connect({ ...closeAccount, credentials: { 'API key': 'api_wrong.key' } })
      await options.waitFor({ text: 'Close does not accept this key.' })
      expect(await options.value({ label: 'API key' })).toBe('api_wrong.key')
      const popup = await gleaner.openPopup(await gleaner.openDemo('/contact'))
      await popup.waitFor({ target: { role: 'button', name: 'Connect a CRM' } })
      await popup.close()
    })

    it('names account and user, and no key is in a message of the page', async () => {
      const options = await gleaner.connect(closeAccount)
      await options.waitFor({ text: 'Close is connected.' })
      await options.waitFor({ text: 'Sandbox Inc' })
      await options.waitFor({ text: 'Sam Sandbox' })
      expect(await options.text()).not.toContain(closeKey)
    })
  })

  describe('sending to Close', () => {
    beforeAll(async () => {
      gleaner = await runGleaner(kind)
      await gleaner.turnUndoOff()
    })
    beforeEach(connectOnce)
    afterEach(async () => {
      await (await gleaner.browser.popup())?.close()
    })
    afterAll(() => gleaner.close())

    it('makes the lead with nested contact and status, and links to it', async () => {
      const popup = await openForClose('/team/priya-nandakar')
      await popup.choose({ role: 'combobox', name: 'Status' }, 'Qualified')
      await popup.type({ label: 'Note' }, 'Met at the quay')
      await popup.click(save)
      await popup.waitFor({ target: { role: 'button', name: 'Open in Close' } }, 20_000)
      const [created] = sent('POST /api/v1/lead/')
      expect(JSON.parse(created?.body ?? '')).toMatchObject({
        name: 'Harbour & Finch Ltd',
        status_id: 'stat_Qualified',
        contacts: [
          {
            name: 'Priya Nandakar',
            title: 'Head of Sales',
            emails: [{ email: 'priya.nandakar@harbourfinch.example' }],
            phones: [{ phone: '+442079460123' }],
          },
          {},
        ],
      })
      const [record] = gleaner.sandbox.records()
      expect(record).toMatchObject({ status: 'Qualified', unknownFields: [] })
      expect(record?.notes[0]).toContain('Met at the quay')
      expect(gleaner.sandbox.exchanges.filter(({ method }) => method === 'OPTIONS')).toEqual([])
    })

    it('lists what could not be sent, with its reason, and sends it when asked again', async () => {
      const popup = await openForClose('/contact')
      await nameAnother(popup, 'Cora Cutoff', 'Cut Off Rope Works')
      gleaner.browser.setOnline('api.close.com', false)
      await popup.click(save)
      await popup.waitFor({ text: 'Saved. Close cannot be reached now; Gleaner keeps trying.' }, 30_000)
      await popup.close()
      const list = await gleaner.browser.openExtensionPage('leads.html')
      await list.waitFor({ text: 'Close cannot be reached now' })
      gleaner.browser.setOnline('api.close.com', true)
      await list.click({ role: 'button', name: 'Send now' })
      const names = () => gleaner.sandbox.records().map(({ name }) => name)
      await vi.waitFor(
        () => expect(names().filter((name) => name === 'Cut Off Rope Works')).toHaveLength(1),
        20_000,
      )
    })

    it('shows a refusal at its field, keeps the form, and sends the corrected lead', async () => {
      gleaner.sandbox.fail(
        {
          kind: 'status',
          status: 400,
          body: '{"errors":[],"field-errors":{"contacts":{"errors":{"0":{"field-errors":{"emails":{"errors":{"0":{"field-errors":{"email":"Invalid email address."}}}}}}}}}}',
        },
        { on: 'POST /api/v1/lead/' },
      )
      const popup = await openForClose('/team/priya-nandakar')
      await nameAnother(popup, 'Rita Refused', 'Refused Rope Works')
      await popup.click(save)
      await popup.waitFor({ text: 'Close did not accept this lead.' }, 20_000)
      await popup.waitFor({ text: 'Invalid email address.' })
      expect(await popup.value({ label: 'Company' })).toBe('Refused Rope Works')
      await popup.click(save)
      await popup.waitFor({ target: { role: 'button', name: 'Open in Close' } }, 20_000)
    })

    it('asks before it sends twice what it may not look for, and goes on when the user looked', async () => {
      const lost = { kind: 'status', status: 502, body: '', isWorkDone: true } as const
      const closed = { kind: 'status', status: 403, body: '{"error":"No permission."}' } as const
      for (const on of ['GET /api/v1/event/', 'POST /api/v1/data/search/'])
        gleaner.sandbox.fail(closed, { on, times: 20 })
      gleaner.sandbox.fail(lost, { on: 'POST /api/v1/lead/' })
      const popup = await openForClose('/team/priya-nandakar')
      await nameAnother(popup, 'Una Unsure', 'Unsure Rope Works')
      await popup.click(save)
      await popup.waitFor({ text: 'Gleaner looks whether the lead arrived' }, 20_000)
      const { now } = gleaner.sandbox.settings
      gleaner.sandbox.settings.now = () => now() + 600_000
      await popup.waitFor({ text: 'Close may have this lead' }, 80_000)
      await popup.click({ role: 'button', name: 'It is there' })
      await popup.waitFor({ text: 'Saved to Close.' }, 20_000)
      const made = gleaner.sandbox.records().filter(({ name }) => name === 'Unsure Rope Works')
      expect(made).toHaveLength(1)
    })
  })
})
