import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pipedriveAccount } from '../sandbox/accounts.ts'
import type { BrowserKind } from './browser.ts'
import { fillConnectForm } from './connect-crm.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'

// A key that is to be forgotten when the browser closes, with a browser that does.

describe.each<BrowserKind>(['chromium', 'firefox'])('%s', (kind) => {
  let gleaner: Gleaner

  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterAll(() => gleaner.close())

  it('is gone after the restart, keeps the lead, and sends it when the key is entered again', async () => {
    const { browser, sandbox } = gleaner
    const options = await browser.openExtensionPage('options.html')
    await options.click({ role: 'button', name: 'Connect Pipedrive' })
    await options.click({ role: 'checkbox', name: 'Forget the key when the browser closes' })
    await fillConnectForm(browser, options, pipedriveAccount)
    await options.waitFor({ text: 'Pipedrive is connected.' })

    await browser.restart()
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    await popup.choose({ role: 'combobox', name: 'Save to' }, 'Pipedrive')
    await popup.click(save)
    await popup.waitFor({ target: { role: 'button', name: 'Repair' } })
    await popup.close()
    expect(sandbox.records()).toEqual([])

    const again = await browser.openExtensionPage('options.html')
    await again.click({ role: 'button', name: 'Enter the key' })
    const [label = '', token = ''] = Object.entries(pipedriveAccount.credentials)[0] ?? []
    await again.type({ label }, token)
    await again.click({ role: 'button', name: 'Save the key' })
    await again.waitFor({ text: 'Pipedrive is connected.' })
    await expect.poll(() => sandbox.records().length, { timeout: 20_000 }).toBe(1)
  })
})
