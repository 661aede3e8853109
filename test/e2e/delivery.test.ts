import { setTimeout as passes } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeAccount, pipedriveAccount, type SandboxAccount } from '../sandbox/accounts.ts'
import type { BrowserKind } from './browser.ts'
import { type Held, holdOnWire } from './hold-on-wire.ts'
import { isLookedFor } from './is-looked-for.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'

// Whatever dies on the way, each captured lead is at its CRM exactly once. In the shipped build.

const patience = { timeout: 240_000 }
const closeLead = 'POST /api/v1/lead/'

describe.each<BrowserKind>(['chromium', 'firefox'])('%s', { timeout: 300_000 }, (kind) => {
  let gleaner: Gleaner
  let captures = 0
  const saved: string[] = []

  beforeAll(async () => {
    gleaner = await runGleaner(kind)
    for (const account of [closeAccount, pipedriveAccount])
      await (await gleaner.connect(account)).waitFor({ text: `${account.vendor} is connected.` })
  })
  afterEach(async () => {
    await (await gleaner.browser.popup())?.close()
  })
  afterAll(() => gleaner.close())

  /** Captures a person of their own at a company of their own, saves, and closes the popup. */
  async function capture({ vendor }: SandboxAccount): Promise<string> {
    captures += 1
    const word = `${['Ada', 'Bea', 'Cleo', 'Dora', 'Edda', 'Fay'][captures % 6]} ${'abcdefghijklmnopqrst'[captures]}mund`
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, vendor)
    await popup.type({ role: 'textbox', name: 'Name' }, word)
    await popup.type({ label: 'Company' }, `Company of ${word}`)
    await popup.type({ role: 'textbox', name: 'E-mail' }, `lead-${captures}@quay.example`)
    await popup.type({ role: 'textbox', name: 'Phone' }, '')
    await popup.click(save)
    await popup.waitFor({ target: save, absent: true })
    await popup.close()
    saved.push(`${vendor} ${word}`)
    return word
  }

  const recordsOf = (name: string) =>
    gleaner.sandbox.records().filter(({ contacts }) => contacts.some((contact) => contact.name === name))
  const arrivesOnce = async (name: string): Promise<void> => {
    await expect.poll(() => recordsOf(name).map(({ notes }) => notes.length), patience).toEqual([1])
  }
  /** Any event of the extension starts its worker. */
  const wake = () => gleaner.browser.openExtensionPage('leads.html')
  /** Saves a lead, and ends the worker once its delivery has come to this point. */
  const killAt = async (account: SandboxAccount, what: 'request' | 'answer', on: string) => {
    const held: Held = holdOnWire(gleaner.sandbox, what, on)
    const name = await capture(account)
    await held.reached
    await gleaner.browser.killWorker()
    held.lose()
    return name
  }

  it('saved and taken back: the CRM never hears of it', async () => {
    const before = gleaner.sandbox.records().length
    await gleaner.chooseUndoTime('30 seconds')
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, closeAccount.vendor)
    await popup.type({ role: 'textbox', name: 'Name' }, 'Taken Back')
    await popup.click(save)
    await popup.click({ role: 'button', name: 'Undo' })
    await popup.waitFor({ target: save })
    expect(await popup.value({ role: 'textbox', name: 'Name' })).toBe('Taken Back')
    await popup.close()
    // What is saved after it goes out, and it did not.
    await arrivesOnce(await capture(closeAccount))
    expect(gleaner.sandbox.records()).toHaveLength(before + 1)
    await gleaner.chooseUndoTime('5 seconds')
  })

  it('ended while the lead can be taken back: the alarm brings another worker, which sends it', async () => {
    await gleaner.chooseUndoTime('30 seconds')
    const name = await capture(closeAccount)
    await gleaner.browser.killWorker()
    expect(recordsOf(name)).toEqual([])
    await arrivesOnce(name)
    await gleaner.chooseUndoTime('5 seconds')
  })

  it('ended before the request: it is sent', async () => {
    const name = await killAt(closeAccount, 'answer', 'GET /api/v1/me/')
    await wake()
    await arrivesOnce(name)
  })

  it('ended between the request and its answer: the record is found and gets its note', async () => {
    const name = await killAt(closeAccount, 'answer', closeLead)
    await wake()
    await arrivesOnce(name)
  })

  it('ended while the answer is put on disk, at whichever moment: as many records as captures', async () => {
    const names: string[] = []
    for (const delayMs of [0, 2, 5, 10]) {
      const held = holdOnWire(gleaner.sandbox, 'answer', closeLead)
      names.push(await capture(closeAccount))
      await held.reached
      held.goOn()
      await passes(delayMs)
      await gleaner.browser.killWorker()
      await wake()
    }
    for (const name of names) await arrivesOnce(name)
  })

  it('ended in the middle of a chain: each link is made once', async () => {
    const before = gleaner.sandbox.exchanges.length
    const name = await killAt(pipedriveAccount, 'answer', 'POST /api/v2/persons')
    await wake()
    await arrivesOnce(name)
    const written = gleaner.sandbox.exchanges
      .slice(before)
      .filter(({ method, vendor }) => method === 'POST' && vendor === 'pipedrive')
      .map(({ path }) => path)
    expect(written).toEqual(['/api/v2/organizations', '/api/v2/persons', '/v1/leads', '/v1/notes'])
  })

  it('the answer lost: either no second record, or the browser sent it once more and the user is asked', async () => {
    gleaner.sandbox.fail({ kind: 'drop-answer' }, { on: closeLead })
    const name = await capture(closeAccount)
    await expect.poll(() => recordsOf(name).some(({ notes }) => notes.length === 1), patience).toBe(true)
    if (recordsOf(name).length > 1) {
      const leads = await gleaner.browser.openExtensionPage('leads.html')
      await leads.click({ role: 'button', name: 'Remove the second' })
      await leads.waitFor({ target: { role: 'button', name: 'Remove the second' }, absent: true })
    }
    await arrivesOnce(name)
  })

  it('the request lost: it is sent again once it is certain that it did not arrive', async () => {
    const before = gleaner.sandbox.exchanges.length
    gleaner.sandbox.fail({ kind: 'drop-request' }, { on: closeLead, times: 2 })
    const name = await capture(closeAccount)
    // Not before it is lost: an earlier lead may be looked for once more meanwhile.
    await expect.poll(() => isLookedFor(gleaner.sandbox.exchanges.slice(before)), patience).toBe(true)
    const { now } = gleaner.sandbox.settings
    gleaner.sandbox.settings.now = () => now() + 600_000
    await arrivesOnce(name)
  })

  it('the browser killed and started again: no second record', async () => {
    const held = holdOnWire(gleaner.sandbox, 'answer', closeLead)
    const name = await capture(closeAccount)
    await held.reached
    await gleaner.browser.restart('kill')
    held.lose()
    await arrivesOnce(name)
  })

  it('offline and back: what was saved meanwhile is sent', async () => {
    gleaner.browser.setOnline('api.close.com', false)
    const name = await capture(closeAccount)
    await passes(6_000)
    gleaner.browser.setOnline('api.close.com', true)
    await arrivesOnce(name)
  })

  it('200 leads of one page: one bar, and as many records after a restart in the middle', async () => {
    const before = gleaner.sandbox.records().length
    const popup = await gleaner.openPopup(await gleaner.openOdd('/two-hundred'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, closeAccount.vendor)
    await popup.click({ role: 'checkbox', name: 'Everybody' })
    const apart = { role: 'checkbox', name: 'One lead each' }
    await popup.waitFor({ target: apart })
    if ((await popup.value(apart)) === 'off') await popup.click(apart)
    await popup.click(save)
    await popup.waitFor({ text: '200 leads to Close' }, 60_000)
    expect(await popup.count({ role: 'progressbar' })).toBe(1)
    await popup.close()
    await expect.poll(() => gleaner.sandbox.records().length, patience).toBeGreaterThan(before + 20)
    await gleaner.browser.restart('kill')
    // One may have been killed before its request went out: then it takes minutes from the first look to be certain, and
    // looks become rare with time. So minutes pass in seconds from here on.
    const { now } = gleaner.sandbox.settings
    const from = now()
    gleaner.sandbox.settings.now = () => from + (now() - from) * 60
    const leads = await gleaner.browser.openExtensionPage('leads.html')
    await leads.waitFor({ text: '200 leads to Close' })
    await expect.poll(() => gleaner.sandbox.records().length, patience).toBeGreaterThan(before + 198)
    await leads.waitFor({ text: 'All delivered' }, 120_000)
    const records = gleaner.sandbox.records().slice(before)
    expect(new Set(records.map(({ name }) => name)).size).toBe(200)
    expect(records.map(({ notes }) => notes.length)).toEqual(Array(200).fill(1))
    saved.push(...Array<string>(200).fill(closeAccount.vendor))
  }, 600_000)

  it('has as many records in the end as captures', () => {
    expect(gleaner.sandbox.records()).toHaveLength(saved.length)
  })
})
