import type { CallAnswer } from '../call.ts'
import { later, notSent, refused, retryAfterMs, type WriteSetback } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { readRateLimit } from './pace.ts'
import { type RecordKind, readRefusals } from './read-refusals.ts'

/** What an answer of Close other than the hoped-for one means. */

/** After a read nothing has changed at Close, so whatever is not final can be tried again. */
export function setbackOfRead(answer: CallAnswer, secrets: readonly string[]): Setback {
  if (answer.kind === 'no-answer') return later('unreachable', null)
  return certainSetback(answer, secrets, 'lead') ?? later('server', null)
}

/**
 * After a read or a change of a record known by its id. A change whose answer is lost is as free to be repeated as a
 * read: it writes the same values once more.
 */
export function setbackOfRecord(answer: CallAnswer, secrets: readonly string[], kind: RecordKind): Setback {
  if (answer.kind === 'answer' && answer.status === 404)
    return refused(...readRefusals(answer.json, secrets, kind).map(asGone))
  if (answer.kind === 'no-answer') return later('unreachable', null)
  return certainSetback(answer, secrets, kind) ?? later('server', null)
}

/** After a write, every answer that does not rule out a new record leaves us unsure. */
export function setbackOfWrite(
  answer: CallAnswer,
  secrets: readonly string[],
  step: string,
  kind: RecordKind = 'lead',
): WriteSetback {
  if (answer.kind === 'no-answer') return { kind: 'unsure', step }
  return certainSetback(answer, secrets, kind) ?? { kind: 'unsure', step }
}

/** The meaning of an answer that shows that nothing was changed; null for all others. */
function certainSetback(
  answer: Exclude<CallAnswer, { kind: 'no-answer' }>,
  secrets: readonly string[],
  kind: RecordKind,
): Setback | null {
  if (answer.kind === 'not-sent') return notSent(answer)
  if (answer.status === 401) return { kind: 'disconnected', disconnection: 'key' }
  if (answer.status === 402) return { kind: 'disconnected', disconnection: 'plan' }
  if (answer.status === 429) return later('busy', waitMs(answer))
  // Close's own client (closeio/closeio-api) repeats any method after a 503, but after a 502 or 504 only reads.
  if (answer.status === 503) return later('server', waitMs(answer))
  const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 408
  return isRefusal ? refused(...readRefusals(answer.json, secrets, kind)) : null
}

/** The header of the limit comes first, `Retry-After` is the same rounded up to seconds. */
function waitMs(answer: Extract<CallAnswer, { kind: 'answer' }>): number | null {
  return readRateLimit(answer)?.resetMs ?? retryAfterMs(answer)
}

const asGone = (refusal: ReturnType<typeof readRefusals>[number]) => ({ ...refusal, code: 'gone' as const })
