import type { BrowserUnderTest } from '../e2e/browser.ts'
import { connectCrm } from '../e2e/connect-crm.ts'
import type { View } from '../e2e/view.ts'
import type { SandboxAccount } from '../sandbox/accounts.ts'
import { type FormField, readForm, readOtherPeople } from './read-form.ts'
import { StartError } from './start-error.ts'

/** One capture, as the user went through it. */
export interface Capture {
  url: string
  destination: string
  form: FormField[]
  otherPeople: string[]
  /** From the toolbar click to the filled form, and from Save to the receipt. */
  readMs: number
  savedMs: number
}

const save = { role: 'button', name: 'Save' }

async function timed<Value>(act: () => Promise<Value>): Promise<[Value, number]> {
  const startedAt = performance.now()
  return [await act(), performance.now() - startedAt]
}

async function waitForReceipt(popup: View, destination: string): Promise<void> {
  await popup.waitFor({ text: `Saved to ${destination}.` }, 30_000).catch(async () => {
    const alerts = await popup.text({ role: 'status', index: 0 }).catch(() => popup.text())
    throw new StartError(`Gleaner did not save the lead to ${destination}: ${alerts.trim()}`)
  })
}

/** Takes the lead off a page through the popup and saves it. */
export async function capture(browser: BrowserUnderTest, url: string, destination: string): Promise<Capture> {
  const page = await browser.openPage(url).catch(() => {
    throw new StartError(`${url} cannot be opened from here.`)
  })
  const [popup, readMs] = await timed(async () => {
    const opened = await browser.clickToolbarButton(page)
    await opened.waitFor({ target: save })
    return opened
  })
  const form = await readForm(popup)
  const otherPeople = await readOtherPeople(popup)
  if (form.length === 0) throw new StartError(`Gleaner found nobody and nothing on ${url}.`)
  await popup.choose({ role: 'combobox', name: 'Save to' }, destination)
  const [, savedMs] = await timed(async () => {
    await popup.click(save)
    await waitForReceipt(popup, destination)
  })
  await popup.close()
  return { url, destination, form, otherPeople, readMs, savedMs }
}

/** Connects a CRM on the options page, as a user would; gives the milliseconds it took. */
export async function connect(browser: BrowserUnderTest, account: SandboxAccount): Promise<number> {
  const [options, connectedMs] = await timed(async () => {
    const page = await connectCrm(browser, account)
    await page.waitFor({ text: `${account.vendor} is connected.` })
    return page
  })
  await options.close()
  return connectedMs
}
