import type { CallAnswer } from '../call.ts'
import type { PaceSign } from '../contract.ts'
import { retryAfterMs } from '../read-answer.ts'
import type { Delay } from '../setback.ts'
import { readVendorError } from './vendor-error.ts'

type Answer = Extract<CallAnswer, { kind: 'answer' }>

/** LeadSquared has no header about its limits: what they are is told once they are passed. */
export function paceOfLeadSquared(answer: Answer): PaceSign | null {
  const limit = readLimit(answer)
  if (limit === null) return null
  const { requests, waitMs, delay } = limit
  if (delay === 'daily') return { waitMs: waitMs ?? dayWaitMs, delay }
  const turnedAway = { waitMs: waitMs ?? unknownWaitMs, isTurnedAway: true }
  if (requests === null || waitMs === null) return turnedAway
  return { ...turnedAway, limit: { requests, windowMs: waitMs } }
}

const unknownWaitMs = 5000
const dayWaitMs = 3_600_000

interface Limit {
  requests: number | null
  waitMs: number | null
  delay: Extract<Delay, 'busy' | 'daily'>
}

/** An account that is out of calls says so under 429, 403 or even 200, and how long it counts only in words. */
export function readLimit(answer: Answer): Limit | null {
  const { status, json } = answer
  const text = JSON.stringify(json) ?? ''
  const [, requests, seconds] = /exceeded the limit of (\d+) in (\d+)\s*second/i.exec(text) ?? []
  const isOwnWord = /RateLimit/i.test(readVendorError(json).type) || seconds !== undefined
  // A 403 whose body cannot be read is a gate before the API, which has not let the request in.
  const isTurnedAway = status === 429 || (status === 403 && json === undefined)
  if (!isOwnWord && !isTurnedAway) return null
  if (/\bdaily\b|\bper day\b|\b24 ?hours?\b/i.test(text))
    return { requests: null, waitMs: retryAfterMs(answer), delay: 'daily' }
  if (seconds === undefined) return { requests: null, waitMs: retryAfterMs(answer), delay: 'busy' }
  return { requests: Number(requests), waitMs: Number(seconds) * 1000, delay: 'busy' }
}
