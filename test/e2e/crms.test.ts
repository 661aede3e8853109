import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  closeAccount,
  leadSquaredAccount,
  pipedriveAccount,
  type SandboxAccount,
} from '../sandbox/accounts.ts'
import type { Fault } from '../sandbox/fault.ts'
import type { SandboxRecord } from '../sandbox/vendor.ts'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import type { View } from './view.ts'

// The three CRMs as the sandbox plays them, over HTTPS under their own host names, in the shipped build.

interface CrmInBrowser {
  account: SandboxAccount
  /** The request that a delivery's first e-mail goes with, and how the vendor refuses it there. */
  refusal: { on: string; fault: Fault; says: string }
  /** The choice for the lead that the popup offers there, and what it is called in the record. */
  pick: { act: (popup: View) => Promise<void>; seen: (record: SandboxRecord) => unknown; is: unknown }
}

const crms: CrmInBrowser[] = [
  {
    account: closeAccount,
    refusal: {
      on: 'POST /api/v1/lead/',
      fault: {
        kind: 'status',
        status: 400,
        body: '{"errors":[],"field-errors":{"contacts":{"errors":{"0":{"field-errors":{"emails":{"errors":{"0":{"field-errors":{"email":"Invalid email address."}}}}}}}}}}',
      },
      says: 'Invalid email address.',
    },
    pick: {
      act: (popup) => popup.choose({ role: 'combobox', name: 'Status' }, 'Qualified'),
      seen: ({ status }) => status,
      is: 'Qualified',
    },
  },
  {
    account: pipedriveAccount,
    refusal: {
      on: 'POST /api/v2/persons',
      fault: {
        kind: 'status',
        status: 400,
        body: '{"success":false,"error":"Validation failed: emails: value is not a valid e-mail","code":"ERR_SCHEMA_VALIDATION_FAILED"}',
      },
      says: 'value is not a valid e-mail',
    },
    pick: {
      act: (popup) => popup.click({ role: 'checkbox', name: 'Warm' }),
      seen: ({ status }) => status,
      is: expect.stringContaining('Warm'),
    },
  },
  {
    account: leadSquaredAccount,
    refusal: {
      on: 'POST /v2/LeadManagement.svc/Lead.Create',
      fault: {
        kind: 'status',
        status: 500,
        body: '{"Status":"Error","ExceptionType":"MXDuplicateEntryException","ExceptionMessage":"A Lead with same Email already exists."}',
      },
      says: 'LeadSquared has a lead with this e-mail already.',
    },
    pick: {
      act: (popup) => popup.choose({ role: 'combobox', name: 'Status' }, 'Opportunity'),
      seen: ({ status }) => status,
      is: 'Opportunity',
    },
  },
]

describe.each<BrowserKind>(['chromium', 'firefox'])('%s', (kind) => {
  let gleaner: Gleaner

  beforeAll(async () => {
    gleaner = await runGleaner(kind)
    await gleaner.turnUndoOff()
  })
  afterEach(async () => {
    await (await gleaner.browser.popup())?.close()
  })
  afterAll(() => gleaner.close())

  describe.each(crms)('$account.vendor', ({ account, refusal, pick }) => {
    const { vendor } = account
    const opened = { role: 'button', name: `Open in ${vendor}` }
    const records = () => gleaner.sandbox.records().filter((record) => record.vendor === vendor)
    // No page is closed: with its last tab Firefox would go.
    const connectOnce = async (): Promise<void> => {
      const options = await gleaner.browser.openExtensionPage('options.html')
      await options.waitFor({ text: vendor })
      if ((await options.count({ role: 'button', name: `Connect ${vendor}` })) > 0) {
        const connected = await gleaner.connect(account)
        await connected.waitFor({ text: `${vendor} is connected.` })
      }
    }
    const openFor = async (path: string): Promise<View> => {
      const popup = await gleaner.openPopup(await gleaner.openDemo(path))
      await popup.choose({ role: 'combobox', name: 'Save to' }, vendor)
      return popup
    }
    const recordOf = (email: string) =>
      records().filter(({ contacts }) =>
        contacts.some(({ emails }) => emails.some(({ value }) => value === email)),
      )
    /** A lead with a name, a company and an e-mail of its own, saved. */
    const saveLead = async (name: string, company: string, email: string): Promise<View> => {
      const popup = await openFor('/team/priya-nandakar')
      await popup.type({ role: 'textbox', name: 'Name' }, name)
      await popup.type({ label: 'Company' }, company)
      await popup.type({ role: 'textbox', name: 'E-mail' }, email)
      await popup.type({ role: 'textbox', name: 'Phone' }, '')
      await pick.act(popup)
      await popup.click(save)
      return popup
    }

    beforeAll(connectOnce)

    it('is connected with a key, under the name of its account', async () => {
      const options = await gleaner.browser.openExtensionPage('options.html')
      await options.waitFor({ text: 'Sam Sandbox' })
      expect(await options.count({ role: 'button', name: `Connect another ${vendor} account` })).toBe(1)
      for (const secret of Object.values(account.credentials))
        expect(await options.text()).not.toContain(secret)
    })

    it('gets a lead from the popup, with what was picked, and no field that it does not know', async () => {
      const popup = await saveLead('Rae Roper', `${vendor} Rope Works`, 'sent@ropeworks.example')
      await popup.waitFor({ target: opened }, 20_000)
      const [record] = recordOf('sent@ropeworks.example')
      expect(pick.seen(record ?? expect.unreachable())).toEqual(pick.is)
      expect(record?.unknownFields).toEqual([])
      expect(gleaner.sandbox.exchanges.filter(({ method }) => method === 'OPTIONS')).toEqual([])
    })

    it('is not given a second record of somebody whom it has: the popup says so, and updates the first', async () => {
      const first = await saveLead('Quinn Quay', `${vendor} Quay Works`, 'known@quayworks.example')
      await first.waitFor({ target: opened }, 20_000)
      await first.close()
      const before = records().length

      const popup = await openFor('/team/priya-nandakar')
      await popup.type({ role: 'textbox', name: 'Name' }, 'Quinn Quay')
      await popup.type({ label: 'Company' }, `${vendor} Quay Works`)
      await popup.type({ role: 'textbox', name: 'E-mail' }, 'known@quayworks.example')
      await popup.type({ role: 'textbox', name: 'Phone' }, '+1 202 555 0188')
      await popup.waitFor({ text: `In ${vendor} already: Quinn Quay` }, 20_000)
      await popup.click(save)
      await popup.waitFor({ text: 'Choose what to do' })
      await popup.click({ role: 'radio', name: 'Update it', index: 0 })
      await popup.waitFor({ text: '+12025550188' })
      await popup.click(save)
      await popup.waitFor({ text: `Updated in ${vendor}.` }, 20_000)
      expect(records()).toHaveLength(before)
      const phones = records().flatMap(({ contacts }) => contacts.flatMap((contact) => contact.phones))
      expect(phones.map(({ value }) => value.replace(/[^+\d]/g, ''))).toContain('+12025550188')
    })

    it('shows a refusal at its field, keeps the form, and takes the corrected lead', async () => {
      gleaner.sandbox.fail(refusal.fault, { on: refusal.on })
      const popup = await saveLead('Rita Refused', `${vendor} Refused Works`, 'refused@refused.example')
      await popup.waitFor({ text: refusal.says }, 20_000)
      expect(await popup.value({ label: 'Company' })).toBe(`${vendor} Refused Works`)
      const atField = await popup.evaluate(
        `[...document.querySelectorAll('[aria-invalid="true"]')].map((box) => box.value).join()`,
      )
      expect(atField).toBe('refused@refused.example')
      await popup.type({ role: 'textbox', name: 'E-mail' }, 'corrected@refused.example')
      await popup.click(save)
      await popup.waitFor({ target: opened }, 20_000)
      expect(recordOf('corrected@refused.example')).toHaveLength(1)
      expect(recordOf('refused@refused.example')).toEqual([])
    })
  })
})
