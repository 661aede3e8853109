import type { RecoverOutcome, Recovery } from '../contract.ts'

/**
 * A request is given up here after 25 seconds, and servers work on what nobody waits for any more for about a minute. As
 * long again is for what a look-up may lag behind: LeadSquared tells of no delay.
 */
export const settleMs = 120_000

/** What it means that a look at `at` found nothing: too early to tell, or what is true from then on. */
export function nothingFound(
  { since, isThere }: Pick<Recovery<unknown>, 'since' | 'isThere'>,
  at: number,
  settled: 'absent' | 'unclear',
): RecoverOutcome {
  if (isThere) return { kind: 'absent' }
  const leftMs = Math.min(settleMs, since + settleMs - at)
  return leftMs > 0 ? { kind: 'early', waitMs: leftMs } : { kind: settled }
}
