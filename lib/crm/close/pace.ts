import type { CallAnswer } from '../call.ts'
import type { PaceSign } from '../contract.ts'
import { retryAfterMs } from '../read-answer.ts'

type Answer = Extract<CallAnswer, { kind: 'answer' }>

/** Close tells on most answers what is left of a limit (https://developer.close.com/api/overview/rate-limits). */
export function paceOfClose(answer: Answer): PaceSign | null {
  const told = readRateLimit(answer)
  // Some endpoints turn away with requests left: then their count is of another limit.
  if (answer.status === 429) {
    return { waitMs: told?.resetMs ?? retryAfterMs(answer) ?? unknownWaitMs, isTurnedAway: true }
  }
  return told?.remaining === 0 ? { waitMs: told.resetMs } : null
}

/** As long as Close's own client waits that is told nothing (closeio/closeio-api). */
const unknownWaitMs = 2000

/** `RateLimit: limit=100, remaining=0, reset=1.5`; null: it does not say. */
export function readRateLimit({ header }: Answer): { remaining: number; resetMs: number } | null {
  const text = header('RateLimit') ?? ''
  const remaining = /\bremaining=(\d+)/.exec(text)?.[1]
  const reset = /\breset=(\d+(?:\.\d+)?)/.exec(text)?.[1]
  return reset === undefined
    ? null
    : { remaining: Number(remaining ?? 1), resetMs: Math.ceil(Number(reset) * 1000) }
}
