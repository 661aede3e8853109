import type { VendorId } from './vendors.ts'

/** Ways in which a network and a vendor misbehave. Of all but `lost-request` and `answer` the vendor does its work. */
export type Fault =
  | { kind: 'lost-request' | 'lost-answer' }
  /** The connection breaks before the answer, and the browser sends the request once more by itself. */
  | { kind: 'sent-twice' }
  | { kind: 'late-answer' | 'slow-work'; delayMs: number }
  /** `body` null: the start of what the vendor would have said. */
  | {
      kind: 'answer'
      name: string
      status: number
      body: string | null
      headers?: Readonly<Record<string, string>>
      isWorkDone: boolean
    }

/** As a person reads it. */
export function faultWords(fault: Fault): string {
  if (fault.kind === 'answer') return fault.name
  return 'delayMs' in fault ? `${fault.kind} by ${fault.delayMs} ms` : fault.kind
}

/** What arrives instead of `text`, the vendor's own answer. */
export function spoiled(fault: Extract<Fault, { kind: 'answer' }>, text: string, date: string): Response {
  const headers = { 'Content-Type': 'application/json', ...fault.headers, Date: date }
  return new Response(fault.body ?? text.slice(0, 20), { status: fault.status, headers })
}

const html = '<!doctype html><title>Just a moment</title>'

function answer(
  name: string,
  status: number,
  body: string | null,
  isWorkDone: boolean,
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return { kind: 'answer', name, status, body, headers, isWorkDone }
}

const json = (body: unknown): string => JSON.stringify(body)

const overTheLimit = {
  Status: 'Error',
  ExceptionType: 'MXAPIRateLimitExceededException',
  ExceptionMessage: 'API calls exceeded the limit of 5 in 5 second(s)',
}

/** Turned away for having asked too often, in each form that a vendor was seen to use. Nothing was done. */
export const busyAnswers: Record<VendorId, readonly Fault[]> = {
  close: [
    answer('429', 429, json({ error: 'Too many requests.' }), false, {
      RateLimit: 'limit=100, remaining=0, reset=1.5',
      'Retry-After': '2',
    }),
    answer('429 with Retry-After', 429, '{}', false, { 'Retry-After': '30' }),
    answer('429 without headers', 429, '', false),
  ],
  pipedrive: [
    answer('429', 429, json({ success: false, error: 'request over limit' }), false, {
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2',
    }),
    answer('429 without headers', 429, html, false),
    answer('429 of the day', 429, json({ success: false }), false, {
      'x-daily-ratelimit-token-remaining': '0',
    }),
    answer('403 of Cloudflare', 403, html, false, { 'Content-Type': 'text/html' }),
  ],
  leadsquared: ([429, 403, 200] as const).map((status) =>
    answer(`${status} over the limit`, status, json(overTheLimit), false),
  ),
}

/** The server, or something before it, fails. Close does nothing under a 503: its own client repeats all then. */
export const serverErrors: Record<VendorId, readonly Fault[]> = {
  close: serverErrorsOf([500, 502, 504], [500, 502, 503, 504]),
  pipedrive: serverErrorsOf([500, 502, 503, 504], [500, 502, 503, 504]),
  leadsquared: serverErrorsOf([500, 502, 503, 504], [500, 502, 503, 504]),
}

function serverErrorsOf(done: readonly number[], undone: readonly number[]): Fault[] {
  return [
    ...done.map((status) => answer(`${status} with the work done`, status, html, true)),
    ...undone.map((status) => answer(`${status}`, status, html, false)),
  ]
}

/** A status of success and no usable word. */
export const spoiledAnswers: readonly Fault[] = [
  answer('HTML', 200, html, true, { 'Content-Type': 'text/html' }),
  answer('HTML without the work done', 200, html, false, { 'Content-Type': 'text/html' }),
  answer('an empty answer', 200, '', true),
  answer('a truncated answer', 200, null, true),
]
