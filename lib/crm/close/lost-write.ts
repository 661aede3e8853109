import type { Recovery } from '../contract.ts'
import type { CloseCredentials } from './close-call.ts'

/** What all looking for a write whose answer was lost has in common: times, in milliseconds of Close's clock. */

export type Look = Recovery<CloseCredentials>

/** The clocks of the machines that answer and of those that store are not one. */
const clockSkewMs = 5_000

/** A request can be under way for as long as we wait for its answer. */
const underWayMs = 60_000

/** What is certain to have been made before the write went out is not its work. An unreadable date proves nothing. */
export function isSince(date: string, { since }: Pick<Look, 'since'>): boolean {
  return !(Date.parse(date) < since - clockSkewMs)
}

/** The same as a filter of a list. */
export function sinceText({ since }: Pick<Look, 'since'>): string {
  return new Date(since - clockSkewMs).toISOString()
}

/** How long it may take, from the answer at `at` on, until all is to be seen that a place shows `lagMs` late; 0: over. */
export function waitToSeeMs({ since }: Pick<Look, 'since'>, at: number, lagMs: number): number {
  return Math.max(0, since + underWayMs + lagMs - at)
}

/** What was made first comes first; of dates that cannot be read nothing is known. */
export function oldestFirst(left: string, right: string): number {
  return (Date.parse(left) || 0) - (Date.parse(right) || 0)
}
