import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Bidi, connectBidi } from './bidi.ts'

/** A running Firefox and the way into its browser window. */
export interface FirefoxSession {
  /** Calls a function of browser-window.js. */
  call: (name: string, ...given: unknown[]) => Promise<unknown>
  install: (archivePath: string, folder: string) => Promise<void>
  exited: Promise<void>
}

const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) })
const evaluatedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])

/** Firefox says on its error output where it listens. */
async function readAddress(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('Firefox ended before it was ready')
}

async function evaluateInWindow(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = evaluatedSchema.parse(
    await bidi.send('script.evaluate', { expression, awaitPromise: true, target: { context } }),
  )
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)
}

const readScript = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/** Each of this folder's scripts for the browser window leaves a function to enter by. */
async function enterWindow(bidi: Bidi, context: string, name: string, ...given: string[]): Promise<void> {
  const script = await readScript(name)
  const list = given.map((each) => JSON.stringify(each)).join(', ')
  await evaluateInWindow(bidi, context, `${script}\nglobalThis.enter(${list}); undefined`)
}

export interface FirefoxStart {
  program: string
  profile: string
  headless: boolean
  extensionId: string
  /** Told the process id as soon as there is one. */
  onProcess: (processId: number) => void
}

export async function startFirefox(start: FirefoxStart): Promise<FirefoxSession> {
  const flags = ['--remote-debugging-port', '0', '--remote-allow-system-access', '--profile', start.profile]
  const child = spawn(start.program, [...(start.headless ? ['--headless'] : []), ...flags, '--no-remote'], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Lets the preference that switches Mozilla's remote settings off apply in a release build.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  })
  const exited = once(child, 'exit').then(() => {})
  if (child.pid !== undefined) start.onProcess(child.pid)
  const bidi = await connectBidi(await readAddress(child.stderr))
  child.stderr.resume()
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })
  const tree = treeSchema.parse(await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
  const context = tree.contexts[0]?.context ?? ''
  const frameScript = await readScript('frame-script.js')
  await enterWindow(bidi, context, 'window-views.js', frameScript)
  await enterWindow(bidi, context, 'window-input.js')
  await enterWindow(bidi, context, 'browser-window.js', start.extensionId)

  return {
    exited,
    call: (name, ...parameters) => {
      const list = parameters.map((each) => JSON.stringify(each) ?? 'undefined').join(', ')
      return evaluateInWindow(bidi, context, `(async () => JSON.stringify(await driver.${name}(${list})))()`)
    },
    install: async (archivePath, folder) => {
      const permanent = { extensionData: { type: 'archivePath', path: archivePath }, 'moz:permanent': true }
      // Release Firefox takes no unsigned extension for good; there it lasts until the browser ends.
      const temporary = { extensionData: { type: 'path', path: folder } }
      await bidi
        .send('webExtension.install', permanent)
        .catch(() => bidi.send('webExtension.install', temporary))
    },
  }
}
