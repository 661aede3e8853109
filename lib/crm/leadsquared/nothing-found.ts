import type { RecoverOutcome, Recovery } from '../contract.ts'

/**
 * A request is given up after 25 seconds, and LeadSquared tells of no delay between a write and what its look-ups find;
 * as long again and more is left for a server that is slow.
 */
const settleMs = 60_000

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
