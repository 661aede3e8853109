import type { z } from 'zod'
import type { CallAnswer } from './call.ts'
import type { Delay, Refusal, Setback } from './setback.ts'

/** What the adapters' reading of answers has in common. */

/** The body of an answer of success as the schema reads it; null: another answer, or not as agreed. */
export function readBody<Body>(answer: CallAnswer, schema: z.ZodType<Body>): Body | null {
  if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299) return null
  return schema.safeParse(answer.json).data ?? null
}

/** A request that never left this machine. */
export function notSent(answer: Extract<CallAnswer, { kind: 'not-sent' }>): Setback {
  if (answer.reason === 'offline') return later('offline', null)
  if (answer.reason === 'paced') return later(answer.delay, answer.waitMs)
  return { kind: 'disconnected', disconnection: 'permission' }
}

export function later(delay: Delay, waitMs: number | null): Setback {
  return { kind: 'later', delay, waitMs }
}

export function refused(...refusals: Refusal[]): Setback {
  return { kind: 'refused', refusals: refusals.length > 0 ? refusals : [{ field: null, text: '' }] }
}

/** What a write came to whose answer shows that nothing changed; any other answer to it leaves us unsure. */
export type WriteSetback = Setback | { kind: 'unsure'; step: string }

/** `Retry-After` as milliseconds, in either of its forms: seconds, or a date of the vendor's clock. Null: none. */
export function retryAfterMs({
  header,
  at,
}: Pick<Extract<CallAnswer, { kind: 'answer' }>, 'header' | 'at'>): number | null {
  const text = header('Retry-After')?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  // Browsers take a bare number, as '-1', for a date too.
  const date = /^[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - at)
}

const longestText = 300

/** A vendor's words on one short line, without any secret that it may echo. */
export function vendorText(text: string, secrets: readonly string[]): string {
  const withoutSecrets = secrets.reduce(
    (rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '…')),
    text,
  )
  return withoutSecrets
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestText)
}
