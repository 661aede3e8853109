import type { Setback } from '../crm/setback.ts'
import type { Entry, EntryState } from './entry.ts'

/** How long an entry waits, and when its time has come. Milliseconds throughout. */

/** No vendor's word, and no clock that was set back, keeps a lead longer than this. */
export const LONGEST_WAIT_MS = 60 * 60_000

/** A vendor that turns all requests away says nothing when it is over: so often it is tried. */
export const BLOCK_MS = 10 * 60_000

/** States in which nothing goes out by itself, so that it can be looked what is there twice. */
const isStill = ({ kind }: EntryState): boolean =>
  kind === 'delivered' ||
  kind === 'doubled' ||
  kind === 'refused' ||
  kind === 'unsure' ||
  kind === 'undone' ||
  kind === 'left'

/** When an entry is to be tried or looked for; null: not by itself. */
export function dueAt({ state, suspects }: Pick<Entry, 'state' | 'suspects'>): number | null {
  if (state.kind === 'held') return state.until
  if (state.kind === 'waiting') return state.notBefore
  if (state.kind === 'paused' && state.disconnection === 'blocked') return state.at + BLOCK_MS
  const moments = isStill(state) ? suspects.map(({ notBefore }) => notBefore) : []
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Whether that moment has come at `now`. One that seems far off saw the clock being set back. */
export function isDue(entry: Pick<Entry, 'state' | 'suspects'>, now: number): boolean {
  const at = dueAt(entry)
  return at !== null && (at <= now || at > now + LONGEST_WAIT_MS)
}

/** Doubles from 30 seconds, the shortest alarm of Chrome, to half an hour. */
export function waitBeforeAttemptMs(attempts: number): number {
  return Math.min(30_000 * 2 ** Math.max(0, attempts - 1), 30 * 60_000)
}

/**
 * At least what the vendor asked for, at most an hour; a fifth more at random (`chance`, 0 to 1), so that many who were
 * turned away together do not come back together.
 */
export function spreadMs(waitMs: number, chance: number): number {
  return Math.min(Math.ceil(waitMs * (1 + chance / 5)), LONGEST_WAIT_MS)
}

/** To find out that there is no network costs nothing, and nobody says when it is back while no worker lives. */
const LONGEST_OFFLINE_MS = 5 * 60_000

/** How long an entry waits that was put off at one of its `tries`: as the vendor says, else longer and longer. */
export function waitAfterMs(
  { waitMs, delay }: Pick<Extract<Setback, { kind: 'later' }>, 'waitMs' | 'delay'>,
  tries: number,
  chance: number,
): number {
  const ownMs = waitBeforeAttemptMs(tries)
  return spreadMs(waitMs || (delay === 'offline' ? Math.min(ownMs, LONGEST_OFFLINE_MS) : ownMs), chance)
}

/** Soon after an answer was lost, then less often: most of what was made is to be seen at once. */
export function waitBeforeLookMs(looks: number): number {
  return Math.min(3_000 * 4 ** looks, 10 * 60_000)
}
