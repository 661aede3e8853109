import { setTimeout as wait } from 'node:timers/promises'
import { createClose } from './close/close-api.ts'
import { closeDefaults } from './close/settings.ts'
import { exchangeLog } from './exchange-log.ts'
import { type Fault, FaultQueue } from './fault.ts'
import { createLeadSquared } from './leadsquared/leadsquared-api.ts'
import { leadSquaredDefaults } from './leadsquared/settings.ts'
import { createPipedrive } from './pipedrive/pipedrive-api.ts'
import { pipedriveDefaults } from './pipedrive/settings.ts'
import type { SandboxRecord, SandboxSettings, Vendor } from './vendor.ts'

/** One request and what became of it. */
export interface Exchange {
  vendor: string
  method: string
  /** Path and query, without the keys that a query may carry. */
  path: string
  headers: Readonly<Record<string, string>>
  /** As sent. */
  body: string
  /** Null: no answer reached the caller. */
  status: number | null
  /** The answer's body as sent. */
  answer: string
}

export interface Sandbox {
  /** Null: the connection broke. */
  answer: (request: Request) => Promise<Response | null>
  /** The vendors' host names. */
  hosts: readonly string[]
  records: () => SandboxRecord[]
  /** Every request to a vendor, oldest first, preflights among them. */
  exchanges: readonly Exchange[]
  settings: SandboxSettings
  /** The next request goes wrong; `on` and `times` say which and how many. */
  fail: (fault: Fault, aim?: { on?: string; times?: number }) => void
}

/** The CRMs as they are documented to answer, in one process. Every exchange goes to `log` when it is over. */
export function createSandbox(log = exchangeLog(process.env['SANDBOX_LOG'])): Sandbox {
  const settings: SandboxSettings = {
    rateLimit: null,
    searchLagMs: 0,
    now: Date.now,
    close: closeDefaults(),
    leadsquared: leadSquaredDefaults(),
    pipedrive: pipedriveDefaults(),
  }
  const vendors: readonly Vendor[] = [
    createClose(settings),
    createPipedrive(settings),
    createLeadSquared(settings),
  ]
  const faults = new FaultQueue()
  const exchanges: Exchange[] = []
  return {
    settings,
    exchanges,
    hosts: vendors.flatMap(({ hosts }) => hosts),
    records: () => vendors.flatMap((vendor) => vendor.records()),
    fail: (fault, { on, times } = {}) => faults.plan(fault, on ?? null, times ?? 1),
    async answer(request) {
      const { hostname, pathname, search } = new URL(request.url)
      const vendor = vendors.find(({ hosts }) => hosts.includes(hostname))
      if (vendor === undefined) return null
      const exchange: Exchange = {
        vendor: vendor.id,
        method: request.method,
        path: pathname + withoutKeys(search),
        headers: Object.fromEntries(request.headers),
        body: await request.clone().text(),
        status: null,
        answer: '',
      }
      exchanges.push(exchange)
      const response = await answerWithFault(vendor, request, faults.take(request))
      // To the second, as HTTP writes it.
      response?.headers.set('Date', new Date(settings.now()).toUTCString())
      exchange.status = response?.status ?? null
      exchange.answer = (await response?.clone().text()) ?? ''
      log(exchange)
      return response
    },
  }
}

/** LeadSquared takes its keys in the query too, and a path is what logs and failed tests print. */
const withoutKeys = (search: string): string => search.replace(/(?<=[?&](?:access|secret)Key=)[^&]*/g, '…')

async function answerWithFault(
  vendor: Vendor,
  request: Request,
  fault: Fault | null,
): Promise<Response | null> {
  const work = () => vendor.answer(request)
  switch (fault?.kind) {
    case undefined:
      return work()
    case 'drop-request':
      return null
    case 'drop-answer':
      await work()
      return null
    case 'late-answer': {
      const response = await work()
      return (await hasWaited(fault.delayMs, request.signal)) ? response : null
    }
    case 'repeated-request':
      await vendor.answer(request.clone())
      return work()
    case 'held-request':
      fault.reached()
      return (await fault.until) ? work() : null
    case 'held-answer': {
      const response = await work()
      fault.reached()
      return (await fault.until) ? response : null
    }
    case 'status':
      if (fault.isWorkDone) await work()
      return new Response(fault.body, { status: fault.status, headers: { ...fault.headers } })
    case 'html-answer':
      await work()
      return spoiled('<!doctype html><title>Just a moment</title>', 'text/html')
    case 'empty-answer':
      await work()
      return spoiled('', 'application/json')
    case 'truncated-answer': {
      const response = await work()
      return spoiled((await response.text()).slice(0, 20), 'application/json')
    }
  }
}

function spoiled(body: string, contentType: string): Response {
  return new Response(body, { headers: { 'Content-Type': contentType } })
}

/** False: the caller gave up first. */
async function hasWaited(delayMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(delayMs, undefined, { signal, ref: false })
    return true
  } catch {
    return false
  }
}
