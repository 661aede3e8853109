import type { DeliveryOutcome } from '../crm/contract.ts'
import type { Entry, EntryState } from './entry.ts'

/** What can happen to an entry. */
export type EntryEvent =
  | { kind: 'started' }
  | { kind: 'stepFinished'; step: string; id: string }
  | { kind: 'ended'; outcome: DeliveryOutcome }
  /** Found "sending" although nobody sends: the worker died. */
  | { kind: 'orphaned'; repeatable: boolean }
  /** The user, or a repaired connection, wants another attempt now. */
  | { kind: 'retried' }
  | { kind: 'settled'; found: 'there' | 'missing' }

/** The outbox's whole policy: what an event makes of an entry at `now` (milliseconds since 1970). Pure. */
export function advance(entry: Entry, event: EntryEvent, now: number): Entry {
  switch (event.kind) {
    case 'started':
      return { ...entry, attempts: entry.attempts + 1, state: { kind: 'sending', startedAt: now } }
    case 'stepFinished':
      return { ...entry, done: { ...entry.done, [event.step]: event.id } }
    case 'ended':
      return { ...entry, state: stateAfter(event.outcome, entry.attempts, now) }
    case 'orphaned':
      return { ...entry, state: event.repeatable ? waitingFrom(now) : { kind: 'unsure', at: now } }
    case 'retried':
      return isRetriable(entry.state) ? { ...entry, state: waitingFrom(now) } : entry
    case 'settled':
      return entry.state.kind === 'unsure'
        ? { ...entry, state: settledState(entry, event.found, now) }
        : entry
  }
}

/** States in which it is certain that the next request was not made, so that another attempt can do no harm. */
export function isRetriable(state: EntryState): boolean {
  return state.kind === 'waiting' || state.kind === 'refused' || state.kind === 'paused'
}

export function waitingFrom(now: number): EntryState {
  return { kind: 'waiting', notBefore: now, delay: null }
}

function stateAfter(outcome: DeliveryOutcome, attempts: number, now: number): EntryState {
  switch (outcome.kind) {
    case 'delivered':
      return deliveredAs(outcome.recordId, outcome.link, now)
    case 'refused':
      return { kind: 'refused', at: now, refusals: outcome.refusals }
    case 'later':
      return {
        kind: 'waiting',
        notBefore: now + Math.min(outcome.waitMs ?? waitBeforeAttemptMs(attempts), LONGEST_WAIT_MS),
        delay: outcome.delay,
      }
    case 'disconnected':
      return { kind: 'paused', at: now, disconnection: outcome.disconnection }
    case 'unsure':
      return { kind: 'unsure', at: now, step: outcome.step }
  }
}

/** "There": the user saw the record, whose id we never learned. */
function settledState(entry: Entry, found: 'there' | 'missing', now: number): EntryState {
  if (found === 'missing') return waitingFrom(now)
  const { intent, done } = entry
  if (intent.kind !== 'create') return deliveredAs(intent.target.recordId, intent.target.link, now)
  return deliveredAs(Object.values(done).at(0) ?? '', null, now)
}

function deliveredAs(recordId: string, link: string | null, now: number): EntryState {
  return { kind: 'delivered', receipt: { recordId, link, deliveredAt: now } }
}

/** No vendor's word, and no clock that was set back, keeps a lead longer than this. */
export const LONGEST_WAIT_MS = 60 * 60_000

/** Whether a waiting entry may be tried at `now`. */
export function isDue(state: EntryState, now: number): boolean {
  return state.kind === 'waiting' && (state.notBefore <= now || state.notBefore > now + LONGEST_WAIT_MS)
}

/** Doubles from 30 seconds, the shortest alarm of Chrome, to half an hour. */
export function waitBeforeAttemptMs(attempts: number): number {
  return Math.min(30_000 * 2 ** Math.max(0, attempts - 1), 30 * 60_000)
}
