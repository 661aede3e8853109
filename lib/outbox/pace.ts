import { z } from 'zod'
import type { PaceSign } from '../crm/contract.ts'
import { LONGEST_WAIT_MS } from './wait.ts'

/** How fast one connection may be asked, learned from what the vendor says. Times are milliseconds since 1970. */

export const paceSchema = z.object({
  /** No request before this moment. */
  notBefore: z.number(),
  /** Why. */
  delay: z.enum(['busy', 'daily']),
  limit: z.nullable(z.object({ requests: z.number(), windowMs: z.number() })),
  /** When the latest requests went out, as many as the limit counts. */
  sent: z.array(z.number()),
})
export type Pace = z.infer<typeof paceSchema>

export const freePace: Pace = { notBefore: 0, delay: 'busy', limit: null, sent: [] }

/** How long to wait before the next request; 0: none. */
export function waitForSlotMs({ notBefore, limit, sent }: Pace, now: number): number {
  // One further off than any wait saw the clock being set back.
  const toldMs = notBefore > now + LONGEST_WAIT_MS ? 0 : notBefore - now
  return Math.max(0, toldMs, limit === null ? 0 : waitForLimitMs(limit, sent, now))
}

/** In no window of the limit's length, wherever it begins, go out more requests than it allows. */
function waitForLimitMs(
  { requests, windowMs }: NonNullable<Pace['limit']>,
  sent: number[],
  now: number,
): number {
  const lately = sent.filter((at) => at <= now)
  const first = lately.at(-requests)
  return first === undefined ? 0 : first + windowMs + marginMs(windowMs) - now
}

/** Requests do not all take equally long to arrive, and the vendor counts arrivals. */
const marginMs = (windowMs: number): number => 50 + windowMs / 50

/** More are not remembered before a limit is known. */
const MOST_REMEMBERED = 200

/** A request goes out. */
export function withRequest(pace: Pace, now: number): Pace {
  return { ...pace, sent: [...pace.sent, now].slice(-(pace.limit?.requests ?? MOST_REMEMBERED)) }
}

/** An answer came that says something; what was told before stays true where it says nothing else. */
export function withSign(
  pace: Pace,
  { limit, waitMs, isTurnedAway = false, delay }: PaceSign,
  now: number,
): Pace {
  // A count that is used up is used up by us or by others; where it is by us, our own count is the more exact.
  const isCounted = !isTurnedAway && limit !== undefined && waitForLimitMs(limit, pace.sent, now) > 0
  const told =
    waitMs === undefined || isCounted ? null : now + Math.min(waitMs + marginMs(waitMs), LONGEST_WAIT_MS)
  return {
    ...pace,
    limit: limit ?? pace.limit,
    ...(told !== null && told > pace.notBefore && { notBefore: told, delay: delay ?? 'busy' }),
  }
}
