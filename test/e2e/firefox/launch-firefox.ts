import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { BrowserUnderTest, LaunchOptions } from '../browser.ts'
import { proxyRules, startGate } from '../gate.ts'
import { startKeeper } from '../keeper.ts'
import type { Modifier } from '../surface.ts'
import { createView, type Page, select, type View } from '../view.ts'
import { firefoxPreferences } from './firefox-preferences.ts'
import { type FirefoxSession, startFirefox } from './firefox-session.ts'
import { createFirefoxSurface } from './firefox-surface.ts'
import { packExtension } from './pack-extension.ts'

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
  commands: z.record(z.string(), z.object({ suggested_key: z.object({ default: z.string() }) })).default({}),
})

/** Any will do; that it is known lets the driver open extension pages by address. */
const uuid = '6b1f2a40-93c5-4e8d-a7f0-2d5c8e914b37'
const badgeSchema = z.object({ text: z.string(), title: z.string() })
const pointSchema = z.object({ x: z.number(), y: z.number() })

const modifierNames: Record<string, Modifier> = {
  Alt: 'Alt',
  Ctrl: process.platform === 'darwin' ? 'Meta' : 'Control',
  MacCtrl: 'Control',
  Command: 'Meta',
  Shift: 'Shift',
}

/** 'Alt+Shift+S' as the manifest writes it. */
function parseShortcut(text: string): { key: string; modifiers: Modifier[] } {
  const parts = text.split('+')
  return {
    key: parts.at(-1) ?? '',
    modifiers: parts.slice(0, -1).flatMap((part) => modifierNames[part] ?? []),
  }
}

type Handles = WeakMap<Page, unknown>

async function openPage(session: FirefoxSession, handles: Handles, url: string): Promise<Page> {
  return pageOf(session, handles, await session.call('openTab', url))
}

function pageOf(session: FirefoxSession, handles: Handles, handle: unknown): Page {
  const surface = createFirefoxSurface(session, handle)
  const page: Page = {
    ...createView(surface),
    url: async () => z.string().parse(await session.call('url', handle)),
    navigate: async (to) => void (await session.call('navigate', handle, to)),
    bringToFront: async () => void (await session.call('toFront', handle)),
    select: (what) => select(surface, what),
  }
  handles.set(page, handle)
  return page
}

/** The handle of a view that is there, or will be within the time. */
async function findHandle(look: () => Promise<unknown>, waitMs: number): Promise<unknown> {
  const deadline = performance.now() + waitMs
  for (;;) {
    const handle = await look()
    if (handle !== null || performance.now() >= deadline) return handle
    await setTimeout(15)
  }
}

async function findPopup(session: FirefoxSession, waitMs: number): Promise<View | undefined> {
  const handle = await findHandle(() => session.call('popup'), waitMs)
  return handle === null ? undefined : createView(createFirefoxSurface(session, handle))
}

/** Starts Firefox; toolbar click, context menu, shortcut and keys are the browser's own. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const { program, extension: folder, headless = true, hosts = {}, network = 'closed' } = options
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const extensionId = manifest.browser_specific_settings.gecko.id
  const profile = await mkdtemp(join(tmpdir(), 'gleaner-firefox-'))
  const keeper = startKeeper(profile)
  const gate = await startGate(hosts)
  const rules = proxyRules(gate.port, hosts, network)
  await writeFile(
    join(profile, 'user.js'),
    firefoxPreferences({ extensionId, uuid, proxyRules: rules, headless }),
  )
  const archive = join(profile, 'extension.xpi')
  await writeFile(archive, await packExtension(folder))

  const handles: Handles = new WeakMap()
  const start = () => startFirefox({ program, profile, headless, extensionId, onProcess: keeper.keepProcess })
  const startFirst = async () => {
    const first = await start()
    await first.install(archive, folder)
    await first.call('ready')
    return first
  }
  let session = await startFirst().catch(async (error: unknown) => {
    await gate.close()
    await keeper.close()
    throw error
  })
  let restarting = false
  const closed = Promise.withResolvers<void>()
  const watch = () => session.exited.then(() => restarting || closed.resolve())
  void watch()

  const end = async (how: 'quit' | 'kill') => {
    if (how === 'quit') {
      await session.call('quit')
      const impatience = new AbortController()
      const waited = setTimeout(10_000, undefined, { signal: impatience.signal }).catch(() => {})
      await Promise.race([session.exited, waited])
      impatience.abort()
    }
    await keeper.endProcesses()
    await session.exited
  }
  const handleOf = async (page: Page) => {
    await page.bringToFront()
    return handles.get(page)
  }

  return {
    kind: 'firefox',
    closed: closed.promise,
    openPage: (url) => openPage(session, handles, url),
    openExtensionPage: (path) => openPage(session, handles, `moz-extension://${uuid}/${path}`),
    findExtensionPage: async (path, waitMs = 0) => {
      const url = `moz-extension://${uuid}/${path}`
      const handle = await findHandle(() => session.call('findTab', url), waitMs)
      return handle === null ? undefined : pageOf(session, handles, handle)
    },
    clickToolbarButton: async (page) => {
      await page.bringToFront()
      await session.call('clickToolbarButton')
      const popup = await findPopup(session, 20_000)
      if (popup === undefined) throw new Error('The toolbar click opened no popup')
      return popup
    },
    rightClick: async (page, menuItemId, on) => {
      const handle = await handleOf(page)
      const middle = `(() => {
        const box = document.querySelector(${JSON.stringify(on ?? 'body')}).getBoundingClientRect()
        return { x: box.x + Math.min(box.width, innerWidth) / 2, y: box.y + Math.min(box.height, innerHeight) / 2 }
      })()`
      const { x, y } = pointSchema.parse(await page.evaluate(middle))
      await session.call('rightClick', handle, x, y, menuItemId)
    },
    pressShortcut: async (page, command) => {
      await page.bringToFront()
      const shortcut = manifest.commands[command]?.suggested_key.default
      if (shortcut === undefined) throw new Error(`The manifest names no key for ${command}`)
      const { key, modifiers } = parseShortcut(shortcut)
      await session.call('pressShortcut', key, modifiers)
    },
    popup: (waitMs = 0) => findPopup(session, waitMs),
    badge: async (page) => badgeSchema.parse(await session.call('badge', await handleOf(page))),
    // The preference accepts every request; there is nothing to prepare.
    allowHosts: async () => {},
    killWorker: async () => void (await session.call('killWorker')),
    restart: async (how = 'quit') => {
      restarting = true
      await end(how)
      session = await start()
      restarting = false
      void watch()
      await session.call('ready')
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
