import type { CallAnswer, CallRequest } from '../call.ts'
import type { PaceSign } from '../contract.ts'

/** Pipedrive's limits: bursts of two seconds, and the tokens of a day. Every header is optional, two were only ever seen. */

type Answer = Extract<CallAnswer, { kind: 'answer' }>

export function paceOfPipedrive(answer: Answer): PaceSign | null {
  if (isDayUsedUp(answer)) return { waitMs: dayWaitMs, delay: 'daily' }
  if (answer.status === 429) return { waitMs: burstWaitMs(answer), isTurnedAway: true }
  const requests = count(answer, 'x-ratelimit-limit')
  if (requests === null || requests === 0) return null
  const isUsedUp = count(answer, 'x-ratelimit-remaining') === 0
  return {
    limit: { requests, windowMs: burstWindowMs },
    ...(isUsedUp && { waitMs: burstWaitMs(answer) }),
  }
}

/** Searches have a burst limit of their own, the same on every plan, and their answers tell of that one. */
export const ownLimitOfPipedrive = ({ url }: CallRequest): string | null =>
  new URL(url).pathname.endsWith('/search') ? 'search' : null

/** A new day begins at the server's midnight, of which the time zone is not told. */
const dayWaitMs = 3_600_000

/** No header of the three is sure to come. */
export function isDayUsedUp(answer: Answer): boolean {
  const names = ['x-daily-ratelimit-token-remaining', 'x-daily-requests-left', 'x-daily-ratelimit-remaining']
  return names.some((name) => /^\s*-?0+\s*$/.test(answer.header(name) ?? ''))
}

/** A burst is counted over two seconds, so that is how long it lasts at the most. */
const burstWindowMs = 2000
/** The header counts whole seconds, and who comes back too early too often is blocked. */
const shortestWaitMs = 1000

export function burstWaitMs(answer: Answer): number {
  const seconds = count(answer, 'x-ratelimit-reset')
  return seconds === null ? burstWindowMs : Math.max(shortestWaitMs, Math.ceil(seconds * 1000))
}

function count({ header }: Answer, name: string): number | null {
  const text = /^\s*(\d+(?:\.\d+)?)\s*$/.exec(header(name) ?? '')?.[1]
  return text === undefined ? null : Number(text)
}
