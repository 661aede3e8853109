import { parseArgs } from 'node:util'
import { provideBrowser } from '../browsers/install-browser.ts'
import { type BrowserKind, type BrowserUnderTest, launchBrowser } from '../e2e/browser.ts'
import { closeWelcome, vendorHosts } from '../e2e/run-gleaner.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { startSandbox } from '../sandbox/start-sandbox.ts'
import { describeCapture, describeRecord, duration } from './print-walk.ts'
import { provideBuild } from './provide-build.ts'
import { providePages } from './provide-pages.ts'
import { StartError } from './start-error.ts'
import { capture, connect } from './walk.ts'

// `npm start [-- FILE-OR-ADDRESS] [--firefox]`: Gleaner in a browser to try; without a display, a walk through it.

type Sandbox = Awaited<ReturnType<typeof startSandbox>>
type Urls = readonly [string, string]

function readArguments(): { kind: BrowserKind; named: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { firefox: { type: 'boolean', default: false } },
    })
    if (positionals.length < 2)
      return { kind: values.firefox ? 'firefox' : 'chromium', named: positionals[0] }
  } catch {
    // Said below.
  }
  throw new StartError('Use it so: npm start -- [saved page or address] [--firefox]')
}

function sayCredentials(credentials: Readonly<Record<string, string>>): string {
  return Object.entries(credentials)
    .map(([label, value]) => `${label} ${value}`)
    .join(', ')
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function show(browser: BrowserUnderTest, sandbox: Sandbox, [, url]: Urls): Promise<void> {
  await browser.openPage(`http://127.0.0.1:${sandbox.httpPort}/`)
  const page = await browser.openPage(url)
  await page.bringToFront()
  console.log('\n  Click the Gleaner button in the toolbar, look the lead over and save it.')
  console.log("  To send leads to a CRM, connect it in Gleaner's options:")
  for (const { vendor, credentials } of sandboxAccounts)
    console.log(`    ${vendor.padEnd(12)}${sayCredentials(credentials)}`)
  console.log('  What arrives there shows in the first tab. Close the browser to end.\n')
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve))
  await Promise.race([browser.closed, interrupted])
}

async function walk(browser: BrowserUnderTest, sandbox: Sandbox, urls: Urls): Promise<void> {
  await closeWelcome(browser)
  const print = (lines: string[]) => console.log(lines.join('\n'))
  print(['', `  There is no display here, so Gleaner walks by itself through ${browser.kind}.`, ''])
  print(describeCapture(await capture(browser, urls[0], 'This browser')))
  for (const account of sandboxAccounts) {
    const connectedMs = await connect(browser, account)
    print([`  Connected  ${account.vendor}, played by the sandbox, in ${duration(connectedMs)}`, ''])
    print(describeCapture(await capture(browser, urls[1], account.vendor)))
    print(
      sandbox
        .records()
        .filter(({ vendor }) => vendor === account.vendor)
        .flatMap(describeRecord),
    )
  }
}

async function main(): Promise<void> {
  const { kind, named } = readArguments()
  const found = provideBrowser(kind)
  if ('advice' in found) throw new StartError(found.advice)
  const pages = await providePages(named)
  const extension = provideBuild(kind)
  const sandbox = await startSandbox()
  const headless = !hasDisplay()
  const browser = await launchBrowser(kind, {
    program: found.program,
    extension,
    headless,
    hosts: { ...pages.hosts, ...vendorHosts(sandbox) },
    // A person may browse on; the walk needs nothing but the page.
    network: headless ? pages.network : 'open',
  })
  try {
    await (headless ? walk : show)(browser, sandbox, pages.urls)
  } finally {
    await browser.close()
    await Promise.all([sandbox.close(), pages.close()])
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  console.error(`\n  ${error.message}\n`)
  process.exitCode = 1
})
