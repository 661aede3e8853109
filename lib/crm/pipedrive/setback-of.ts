import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import { later, notSent, refused, type WriteSetback } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { burstWaitMs, isDayUsedUp } from './pace.ts'
import { type PipedriveCredentials, secretsOf } from './pipedrive-call.ts'
import { type Named, readRefusals } from './read-refusals.ts'

/** What an answer of Pipedrive other than the hoped-for one means. */

/** After a read nothing has changed at Pipedrive, so whatever is not final can be tried again. */
export function setbackOfRead(answer: CallAnswer, credentials: PipedriveCredentials): Setback {
  return repeatableSetback(answer, credentials)
}

/**
 * After a change of a record that is there nothing is unsure either, though its answer be lost: the next attempt reads
 * the record first and makes the change of what it holds by then, so that one that was made comes to nothing.
 */
export function setbackOfChange(
  answer: CallAnswer,
  credentials: PipedriveCredentials,
  named: Named,
): Setback {
  return repeatableSetback(answer, credentials, named)
}

/** After a write, every answer that does not rule out a new record leaves us unsure. */
export function setbackOfWrite(
  answer: CallAnswer,
  credentials: PipedriveCredentials,
  step: string,
  named?: Named,
): WriteSetback {
  if (answer.kind === 'no-answer') return { kind: 'unsure', step }
  return certainSetback(answer, credentials, named) ?? { kind: 'unsure', step }
}

function repeatableSetback(answer: CallAnswer, credentials: PipedriveCredentials, named?: Named): Setback {
  if (answer.kind === 'no-answer') return later('unreachable', null)
  return certainSetback(answer, credentials, named) ?? later('server', null)
}

/** The meaning of an answer that shows that nothing was changed; null for all others. */
function certainSetback(
  answer: Exclude<CallAnswer, { kind: 'no-answer' }>,
  credentials: PipedriveCredentials,
  named?: Named,
): Setback | null {
  if (answer.kind === 'not-sent') return notSent(answer)
  const { status, json } = answer
  if (status === 401) return { kind: 'disconnected', disconnection: 'key' }
  if (status === 402) return { kind: 'disconnected', disconnection: 'plan' }
  if (status === 429) return isDayUsedUp(answer) ? later('daily', null) : later('busy', burstWaitMs(answer))
  if (status === 403) {
    // Who goes on calling after a 429 is turned away for some time by Cloudflare, with a page of HTML.
    if (!envelopeSchema.safeParse(json).success) return { kind: 'disconnected', disconnection: 'blocked' }
    if (isCapped(json)) return { kind: 'disconnected', disconnection: 'plan' }
  }
  const isRefusal = status >= 400 && status < 500 && status !== 408
  return isRefusal ? refused(...readRefusals(status, json, secretsOf(credentials), named)) : null
}

const envelopeSchema = z.object({ success: z.boolean() })

/** The account's plan allows no more of these records, by the code that the vendor documents for it. */
function isCapped(json: unknown): boolean {
  const { data } = z.object({ code: z.string().regex(/^feature_capping/) }).safeParse(json)
  return data !== undefined
}
