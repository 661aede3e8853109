import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import { later, notSent, refused, retryAfterMs, vendorText, type WriteSetback } from '../read-answer.ts'
import type { LeadField, Refusal, Setback } from '../setback.ts'

/** What an answer of Close other than the hoped-for one means. */

/** After a read nothing has changed at Close, so whatever is not final can be tried again. */
export function setbackOfRead(answer: CallAnswer, secrets: readonly string[]): Setback {
  if (answer.kind === 'no-answer') return later('unreachable', null)
  return certainSetback(answer, secrets) ?? later('server', null)
}

/** After a write, every answer that does not rule out a new record leaves us unsure. */
export function setbackOfWrite(
  answer: CallAnswer,
  secrets: readonly string[],
  step: string,
): WriteSetback {
  if (answer.kind === 'no-answer') return { kind: 'unsure', step }
  return certainSetback(answer, secrets) ?? { kind: 'unsure', step }
}

/** The meaning of an answer that shows that nothing was changed; null for all others. */
function certainSetback(
  answer: Exclude<CallAnswer, { kind: 'no-answer' }>,
  secrets: readonly string[],
): Setback | null {
  if (answer.kind === 'not-sent') return notSent(answer)
  if (answer.status === 401) return { kind: 'disconnected', disconnection: 'key' }
  if (answer.status === 402) return { kind: 'disconnected', disconnection: 'plan' }
  if (answer.status === 429) return later('busy', waitMs(answer.header))
  // Close's own client (closeio/closeio-api) repeats any method after a 503, but after a 502 or 504 only reads.
  if (answer.status === 503) return later('server', waitMs(answer.header))
  const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 408
  return isRefusal ? refused(...refusals(answer.json, secrets)) : null
}

/** `RateLimit: limit=100, remaining=0, reset=1.5` comes first, `Retry-After` is the same rounded up to seconds. */
function waitMs(header: (name: string) => string | null): number | null {
  const reset = /\breset=(\d+(?:\.\d+)?)/.exec(header('RateLimit') ?? '')?.[1]
  return reset === undefined ? retryAfterMs(header) : Math.ceil(Number(reset) * 1000)
}

/** Close answers either `error` or both `errors` and `field-errors`. */
const errorBodySchema = z.object({
  error: z.unknown().optional(),
  errors: z.unknown().optional(),
  'field-errors': z.unknown().optional(),
})

const refusalLimit = 20

function refusals(json: unknown, secrets: readonly string[]): Refusal[] {
  const body = errorBodySchema.safeParse(json)
  const found = body.success ? collectErrors(body.data, []) : []
  const unique = new Map<string, Refusal>()
  for (const { path, text } of found.slice(0, refusalLimit)) {
    const refusal = { field: fieldAt(path), text: vendorText(text, secrets) }
    unique.set(`${refusal.field} ${refusal.text}`, refusal)
  }
  return [...unique.values()]
}

interface FoundError {
  path: readonly string[]
  text: string
}

/**
 * Nested input has nested errors: an object's are `{"errors": [], "field-errors": {"emails": …}}` and a list's are
 * `{"errors": {"0": …}}` (closeio/cleancat, the library Close validates with). The path keeps the fields' names only.
 */
function collectErrors(value: unknown, path: readonly string[]): FoundError[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => collectErrors(item, path))
  return Object.entries(value).flatMap(([key, item]) =>
    collectErrors(item, /^(?:error|errors|field-errors|\d+)$/.test(key) ? path : [...path, key]),
  )
}

const leadFields = new Map<string | undefined, LeadField>([
  ['name', 'company'],
  ['url', 'website'],
  ['status', 'status'],
  ['status_id', 'status'],
  ['addresses', 'address'],
  ['note', 'note'],
])

const contactFields = new Map<string | undefined, LeadField>([
  ['name', 'name'],
  ['title', 'title'],
  ['emails', 'email'],
  ['phones', 'phone'],
])

function fieldAt([first, second]: readonly string[]): LeadField | null {
  const field = first === 'contacts' ? contactFields.get(second) : leadFields.get(first)
  return field ?? null
}
