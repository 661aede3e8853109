import type { SandboxAccount } from '../sandbox/accounts.ts'
import type { BrowserUnderTest } from './browser.ts'
import type { Page } from './view.ts'

/** Connects a CRM on the options page as a user would; the page stays open and tells what came of it. */
export async function connectCrm(browser: BrowserUnderTest, account: SandboxAccount): Promise<Page> {
  const options = await browser.openExtensionPage('options.html')
  await options.click({ role: 'button', name: `Connect ${account.vendor}` })
  await fillConnectForm(browser, options, account)
  return options
}

/** Fills the open form and sends it; the user allows what the browser asks. */
export async function fillConnectForm(
  browser: BrowserUnderTest,
  options: Page,
  { credentials, hostPatterns }: SandboxAccount,
): Promise<void> {
  for (const [label, value] of Object.entries(credentials)) await options.type({ label }, value)
  for (const pattern of hostPatterns) await browser.allowHosts(pattern)
  await options.bringToFront()
  await options.click({ role: 'button', name: 'Connect' })
}
