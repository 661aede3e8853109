import type { Sandbox } from '../sandbox/sandbox.ts'
import { createSandboxFetch } from '../sandbox/sandbox-fetch.ts'
import { type Fault, faultWords, spoiled } from './fault.ts'
import type { Life } from './life.ts'
import type { Scheduler } from './scheduler.ts'
import { type VendorId, vendorAt } from './vendors.ts'

/** From here to there, or back. */
const WAY_MS = 40
/** How long a request may take, as in the browser. */
const DEADLINE_MS = 25_000

export interface PlannedFault {
  vendor: VendorId
  fault: Fault
  /** So many requests to the vendor go well before. */
  after: number
  times: number
  /** Only requests that make something. */
  isOfWrites: boolean
}

/** The network between a device and the sandbox, in virtual time. */
export class Network {
  readonly #scheduler: Scheduler
  readonly #sandbox: Sandbox
  readonly #deadlines = new WeakMap<AbortSignal, () => void>()
  readonly #fetch: typeof fetch
  #planned: PlannedFault[] = []
  /** Vendors at which the key has been revoked. */
  readonly revoked = new Set<VendorId>()
  /** Every request and what became of it, for whoever reads a failure. */
  readonly history: string[] = []

  constructor(scheduler: Scheduler, sandbox: Sandbox) {
    this.#scheduler = scheduler
    this.#sandbox = sandbox
    this.#fetch = createSandboxFetch(sandbox)
  }

  plan(fault: PlannedFault): void {
    this.#planned.push({ ...fault })
  }

  calm(): void {
    this.#planned = []
    this.revoked.clear()
  }

  deadline(): AbortSignal {
    const controller = new AbortController()
    this.#deadlines.set(
      controller.signal,
      this.#scheduler.after(DEADLINE_MS, () => controller.abort()),
    )
    return controller.signal
  }

  fetchOf(life: Life): typeof fetch {
    return async (input, init) => {
      await life.pass()
      const request = new Request(input, { ...init, signal: null })
      const response = await life.await(() => this.#race(request, init?.signal ?? null))
      if (response === null) throw new TypeError('fetch failed')
      return response
    }
  }

  /** What has gone out arrives, whether or not anybody still waits for the answer. */
  async #race(request: Request, signal: AbortSignal | null): Promise<Response | null> {
    const answer = this.#exchange(request)
    if (signal === null) return await answer
    const isOver = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
    const first = await Promise.race([answer, isOver])
    this.#deadlines.get(signal)?.()
    return first
  }

  async #exchange(request: Request): Promise<Response | null> {
    const vendor = vendorAt(request.url)
    const fault = this.#take(vendor, request)
    const line = this.history.push('') - 1
    const response = await this.#answer(vendor, request, fault)
    const { pathname } = new URL(request.url)
    const end = `${response?.status ?? 'no answer'} at ${new Date(this.#scheduler.now()).toISOString()}`
    this.history[line] = [
      request.method,
      vendor,
      pathname,
      fault === null ? '' : faultWords(fault),
      end,
    ].join(' ')
    return response
  }

  async #answer(vendor: VendorId, request: Request, fault: Fault | null): Promise<Response | null> {
    const isLost = fault?.kind === 'lost-request'
    if (fault?.kind === 'sent-twice') await this.#answer(vendor, request.clone(), null)
    await this.#scheduler.wait(WAY_MS + (fault?.kind === 'slow-work' ? fault.delayMs : 0))
    if (isLost) return null
    const isDone = fault?.kind !== 'answer' || fault.isWorkDone
    const response = isDone ? await this.#work(vendor, request) : null
    await this.#scheduler.wait(WAY_MS + (fault?.kind === 'late-answer' ? fault.delayMs : 0))
    if (fault?.kind === 'lost-answer') return null
    if (fault?.kind !== 'answer') return response
    const text = response === null ? '' : await this.#scheduler.busy(() => response.text())
    return spoiled(fault, text, new Date(this.#sandbox.settings.now()).toUTCString())
  }

  async #work(vendor: VendorId, request: Request): Promise<Response> {
    const sent = this.revoked.has(vendor) ? withoutKey(request) : request
    return await this.#scheduler.busy(() => this.#fetch(sent))
  }

  #take(vendor: VendorId, { method, url }: Request): Fault | null {
    const isWrite = method !== 'GET' && !/search|Retrieve|Leads\.Get/i.test(url)
    let taken: Fault | null = null
    for (const planned of this.#planned) {
      if (planned.vendor !== vendor || planned.times === 0 || (planned.isOfWrites && !isWrite)) continue
      if (planned.after > 0) planned.after -= 1
      else if (taken === null) {
        planned.times -= 1
        taken = planned.fault
      }
    }
    return taken
  }
}

function withoutKey(request: Request): Request {
  const url = new URL(request.url)
  for (const name of ['accessKey', 'secretKey']) url.searchParams.delete(name)
  const copy = new Request(url, request)
  for (const name of ['Authorization', 'x-api-token', 'x-LSQ-AccessKey', 'x-LSQ-SecretKey'])
    copy.headers.delete(name)
  return copy
}
