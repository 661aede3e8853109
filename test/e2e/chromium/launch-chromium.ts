import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, {
  type Browser,
  type Extension,
  type Page as PuppeteerPage,
  type Target,
} from 'puppeteer-core'
import type { BrowserUnderTest, LaunchOptions } from '../browser.ts'
import { type Gate, proxyRules, startGate } from '../gate.ts'
import { type Keeper, startKeeper } from '../keeper.ts'
import { createView, type Page, select } from '../view.ts'
import { chromiumFlags } from './chromium-flags.ts'
import { createChromiumSurface } from './chromium-surface.ts'
import { type ExtensionInside, enterExtension } from './extension-inside.ts'
import { pinExtension } from './pin-extension.ts'

interface Session {
  browser: Browser
  extension: Extension
  /** Until then it holds its profile's locks. */
  exited: Promise<unknown>
  /** Opens a tab, so only when it is first needed. */
  inside: () => Promise<ExtensionInside>
}

interface Setup {
  options: LaunchOptions
  profile: string
  gate: Gate
  keeper: Keeper
}

async function startSession({ options, profile, gate, keeper }: Setup): Promise<Session> {
  const { program, extension: folder, headless = true, hosts = {}, network = 'closed' } = options
  const browser = await puppeteer.launch({
    executablePath: program,
    userDataDir: profile,
    pipe: true,
    headless,
    defaultViewport: null,
    acceptInsecureCerts: true,
    // The keeper cleans up; puppeteer would end this process before it could close what else runs.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Google's own Chrome ignores the command-line switch with which an extension outlives a restart.
    enableExtensions: /google|chrome(\.exe)?$/i.test(program) ? [folder] : true,
    args: [...chromiumFlags(folder), `--proxy-pac-url=${proxyRules(gate.port, hosts, network)}`],
  })
  const child = browser.process()
  if (child === null) throw new Error('Chromium runs, but not as a process of this driver')
  const exited = once(child, 'exit')
  keeper.keepProcess(child.pid ?? 0)
  const isWorker = (target: Target) => target.type() === 'service_worker'
  await browser.waitForTarget(isWorker, { timeout: 30_000 }).catch(() => {
    throw new Error('The background worker did not start: an error at its top level, or no such build')
  })
  const [extension] = (await browser.extensions()).values()
  if (extension === undefined) throw new Error(`Chromium did not load the extension in ${folder}`)
  let inside: Promise<ExtensionInside> | undefined
  return {
    browser,
    extension,
    exited,
    inside: () => {
      inside ??= enterExtension(browser, extension.id)
      return inside
    },
  }
}

/** The pages of this driver, and the browser's own page behind each. */
type PagesBehind = WeakMap<Page, PuppeteerPage>

async function openPage(session: Session, behind: PagesBehind, url: string): Promise<Page> {
  const others = await session.browser.pages()
  const raw = await session.browser.newPage()
  await raw.goto(url)
  if (others.length === 1 && others[0]?.url() === 'about:blank') await others[0].close()
  return pageOf(raw, behind)
}

function pageOf(raw: PuppeteerPage, behind: PagesBehind): Page {
  const surface = createChromiumSurface(raw)
  const page: Page = {
    ...createView(surface),
    url: async () => raw.url(),
    navigate: async (to) => void (await raw.goto(to)),
    bringToFront: () => raw.bringToFront(),
    select: (what) => select(surface, what),
  }
  behind.set(page, raw)
  return page
}

/** What shows a page of the extension, now or within the time. */
async function findTarget({ browser, extension }: Session, path: string, waitMs: number) {
  const address = `chrome-extension://${extension.id}/${path}`
  const isWanted = (target: Target) => target.url().startsWith(address)
  const found = browser.targets().find(isWanted)
  if (found !== undefined || waitMs === 0) return found
  return await browser.waitForTarget(isWanted, { timeout: waitMs }).catch(() => undefined)
}

async function findPopup(session: Session, path: string, waitMs: number) {
  const popup = await (await findTarget(session, path, waitMs))?.asPage()
  if (popup === undefined) return undefined
  // A headless popup counts as hidden, which stops its animation frames, unless focus is emulated.
  const devtools = await popup.createCDPSession()
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  return createView(createChromiumSurface(popup))
}

/** Starts Chromium; what headless mode does not draw, the worker is told as Chromium would tell it. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const profile = await mkdtemp(join(tmpdir(), 'gleaner-chromium-'))
  const keeper = startKeeper(profile)
  await pinExtension(profile, options.extension)
  const gate = await startGate(options.hosts ?? {})
  const setup = { options, profile, gate, keeper }
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'))
  const popupPath = String(manifest.action.default_popup)
  const behind: PagesBehind = new WeakMap()
  let session = await startSession(setup).catch(async (error: unknown) => {
    await gate.close()
    await keeper.close()
    throw error
  })
  const { promise: closed, resolve: announceClosed } = Promise.withResolvers<void>()
  session.browser.on('disconnected', announceClosed)

  const bringUp = async (page: Page): Promise<PuppeteerPage> => {
    const raw = behind.get(page)
    if (raw === undefined) throw new Error('This page belongs to another browser')
    await raw.bringToFront()
    return raw
  }
  const end = async (how: 'quit' | 'kill') => {
    session.browser.off('disconnected', announceClosed)
    if (how === 'quit') await session.browser.close()
    await keeper.endProcesses()
    await session.exited
  }

  return {
    kind: 'chromium',
    closed,
    openPage: (url) => openPage(session, behind, url),
    openExtensionPage: (path) =>
      openPage(session, behind, `chrome-extension://${session.extension.id}/${path}`),
    findExtensionPage: async (path, waitMs = 0) => {
      const raw = await (await findTarget(session, path, waitMs))?.page()
      return raw ? pageOf(raw, behind) : undefined
    },
    clickToolbarButton: async (page) => {
      await session.extension.triggerAction(await bringUp(page))
      const popup = await findPopup(session, popupPath, 20_000)
      if (popup === undefined) throw new Error('The toolbar click opened no popup')
      return popup
    },
    rightClick: async (page, menuItemId, on) => {
      const raw = await bringUp(page)
      const inside = await session.inside()
      await inside.grantActiveTab(() => session.extension.triggerAction(raw))
      await inside.clickMenuItem(menuItemId, raw, on)
    },
    pressShortcut: async (page, command) => {
      const raw = await bringUp(page)
      if (command === '_execute_action') return session.extension.triggerAction(raw)
      const inside = await session.inside()
      await inside.grantActiveTab(() => session.extension.triggerAction(raw))
      await inside.fireCommand(command)
    },
    popup: (waitMs = 0) => findPopup(session, popupPath, waitMs),
    badge: async (page) => {
      await bringUp(page)
      return (await session.inside()).badge()
    },
    allowHosts: async (hostPattern) => (await session.inside()).allowHosts(hostPattern),
    killWorker: async () => (await session.inside()).killWorker(),
    restart: async (how = 'quit') => {
      await end(how)
      session = await startSession(setup)
      session.browser.on('disconnected', announceClosed)
      await (await session.inside()).fireStartup()
    },
    setOnline: gate.setOnline,
    refusedHosts: () => [...gate.refused],
    close: async () => {
      await end('quit')
      await gate.close()
      await keeper.close()
    },
  }
}
