import type { RecoverOutcome } from '../contract.ts'
import type { Listed } from './list-page.ts'
import type { PipedriveRecovery } from './steps.ts'

/** What a look means that found nothing. All times are by the vendor's clock. */

/**
 * After so long nothing can arrive any more: a request may have waited twenty seconds for its turn, it is given up after
 * twenty-five, and what stands between us and the vendor's service drops one after a minute. The lists lag behind
 * nothing, unlike the searches.
 */
export const settleMs = 120_000

/** So far the clocks of the vendor's machines may be apart: one dates the answers, another the records. */
export const clockSlackMs = 5000

/** From when on a record may be the one that is looked for. */
export const madeFrom = ({ since }: PipedriveRecovery): number => since - clockSlackMs

export function unseen(
  { since, isThere }: PipedriveRecovery,
  { at, isWhole }: Pick<Listed<unknown>, 'at' | 'isWhole'>,
): RecoverOutcome {
  // No time makes it appear.
  if (isThere) return { kind: 'absent' }
  const passedMs = at - since
  // Not the clock by which it began.
  if (passedMs < -clockSlackMs) return { kind: 'unclear' }
  if (passedMs < settleMs) return { kind: 'early', waitMs: Math.min(settleMs - passedMs, settleMs) }
  return { kind: isWhole ? 'absent' : 'unclear' }
}

/** The first that no other lead of ours has become. */
export async function firstFree<Found extends { id: string }>(
  found: readonly Found[],
  { isTaken }: PipedriveRecovery,
): Promise<Found | null> {
  for (const one of found) if (!(await isTaken(one.id))) return one
  return null
}
