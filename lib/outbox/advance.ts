import type { DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import { checked, withoutTwins } from './check-suspect.ts'
import type { Doubt, Entry, EntryState } from './entry.ts'
import { spreadMs, waitAfterMs, waitBeforeAttemptMs, waitBeforeLookMs } from './wait.ts'

/** What can happen to an entry. `chance`, 0 to 1, spreads waits. */
export type EntryEvent =
  | { kind: 'started' }
  /** A write that must not be made twice goes out next; `since` by the vendor's clock. */
  | { kind: 'begun'; step: string; since: number }
  /** `since`: its record may be there twice, made since then by the vendor's clock; null: it cannot. */
  | { kind: 'stepFinished'; step: string; id: string; since: number | null }
  /** It was looked for a second record of a step. `at`: by the vendor's clock. */
  | { kind: 'checked'; step: string; outcome: RecoverOutcome; at: number | null; chance: number }
  /** These are gone, or the user keeps them. */
  | { kind: 'twinsSettled'; ids: readonly string[] }
  | { kind: 'ended'; outcome: DeliveryOutcome; chance: number }
  /** Found "sending" although nobody sends: the worker died. */
  | { kind: 'orphaned' }
  /** `at`: by the vendor's clock. */
  | { kind: 'looked'; outcome: RecoverOutcome; at: number | null; chance: number }
  /** What was to be done with it ended in a bug. */
  | { kind: 'stumbled'; chance: number }
  /** Its connection is repaired. */
  | { kind: 'resumed' }
  /** The user, or a repaired connection, wants another attempt now. */
  | { kind: 'retried' }
  | { kind: 'settled'; found: 'there' | 'missing' }

/** The outbox's whole policy: what an event makes of an entry at `now` (milliseconds since 1970). Pure. */
export function advance(entry: Entry, event: EntryEvent, now: number): Entry {
  switch (event.kind) {
    case 'started':
      return { ...entry, attempts: entry.attempts + 1, state: { kind: 'sending', startedAt: now } }
    case 'begun':
      return { ...entry, doubt: doubtOf(event.step, event.since) }
    case 'stepFinished':
      return stepFinished(entry, event, now)
    case 'checked':
      return checked(entry, event, now)
    case 'twinsSettled':
      return withoutTwins(entry, event.ids)
    case 'ended':
      return ended(entry, event.outcome, event.chance, now)
    case 'orphaned':
      return { ...entry, state: waitingFrom(now) }
    case 'looked':
      return entry.doubt === null ? entry : looked(entry, entry.doubt, event, now)
    case 'stumbled':
      return stumbled(entry, event.chance, now)
    case 'resumed':
      return entry.state.kind === 'paused' ? { ...entry, state: waitingFrom(now) } : entry
    case 'retried':
      return isRetriable(entry.state) ? { ...entry, state: waitingFrom(now) } : entry
    case 'settled':
      return entry.state.kind === 'unsure' ? settled(entry, event.found, now) : entry
  }
}

const doubtOf = (step: string, since: number): Doubt => ({
  step,
  since,
  looks: 0,
  firstLookAt: null,
  isThere: false,
})

/** States that another attempt, or look, may follow at once. */
export function isRetriable(state: EntryState): boolean {
  return state.kind === 'waiting' || state.kind === 'refused' || state.kind === 'paused'
}

export function waitingFrom(now: number): EntryState {
  return { kind: 'waiting', notBefore: now, delay: null }
}

/** Nothing is known of it that was not known before, and it is let be for longer and longer. */
function stumbled(entry: Entry, chance: number, now: number): Entry {
  const { state, doubt, attempts } = entry
  const looks = doubt === null ? 0 : doubt.looks + 1
  const notBefore = now + spreadMs(waitBeforeAttemptMs(Math.max(attempts, looks)), chance)
  if (/^(held|waiting|sending|paused)$/.test(state.kind))
    return { ...entry, doubt: doubt && { ...doubt, looks }, state: waiting(notBefore, null) }
  return { ...entry, suspects: entry.suspects.map((suspect) => ({ ...suspect, notBefore })) }
}

/** Every outcome but "unsure" says of the last write that it did nothing, or of all writes that they are done. */
function ended(entry: Entry, outcome: DeliveryOutcome, chance: number, now: number): Entry {
  const settledEntry = { ...entry, doubt: null }
  switch (outcome.kind) {
    case 'unsure':
      return unanswered(entry, outcome.step, now)
    case 'delivered': {
      const { recordId, link } = outcome
      const kind = entry.twins.length > 0 ? 'doubled' : 'delivered'
      return { ...settledEntry, state: { kind, receipt: { recordId, link, deliveredAt: now } } }
    }
    case 'refused':
      return { ...settledEntry, state: { kind: 'refused', at: now, refusals: outcome.refusals } }
    case 'later': {
      const waitMs = waitAfterMs(outcome, entry.attempts, chance)
      return { ...settledEntry, state: waiting(now + waitMs, outcome.delay) }
    }
    case 'disconnected':
      return { ...settledEntry, state: { kind: 'paused', at: now, disconnection: outcome.disconnection } }
  }
}

function stepFinished(
  entry: Entry,
  { step, id, since }: Pick<Extract<EntryEvent, { kind: 'stepFinished' }>, 'step' | 'id' | 'since'>,
  now: number,
): Entry {
  const suspects =
    since === null ? entry.suspects : [...entry.suspects, { step, since, notBefore: now, firstLookAt: null }]
  return { ...entry, done: { ...entry.done, [step]: id }, doubt: null, suspects }
}

/** What no step began is not known well enough to be looked for. */
function unanswered(entry: Entry, step: string, now: number): Entry {
  return entry.doubt?.step === step
    ? { ...entry, state: waiting(now + waitBeforeLookMs(0), null) }
    : { ...entry, state: { kind: 'unsure', at: now } }
}

/** What the user saw is there, whether a look finds it or not; the attempt goes on behind it. */
function looked(
  entry: Entry,
  doubt: Doubt,
  event: Extract<EntryEvent, { kind: 'looked' }>,
  now: number,
): Entry {
  const { at, chance } = event
  const outcome: RecoverOutcome = event.outcome
  const goOn = { ...entry, doubt: null, state: waitingFrom(now) }
  const again = {
    ...entry,
    doubt: { ...doubt, looks: doubt.looks + 1, firstLookAt: doubt.firstLookAt ?? at },
  }
  switch (outcome.kind) {
    case 'made':
      return {
        ...stepFinished(
          entry,
          { step: doubt.step, id: outcome.id, since: doubt.isThere ? null : doubt.since },
          now,
        ),
        state: waitingFrom(now),
      }
    case 'absent':
      return doubt.isThere ? { ...goOn, done: { ...entry.done, [doubt.step]: '' } } : goOn
    case 'early': {
      const waitMs = Math.min(outcome.waitMs, waitBeforeLookMs(again.doubt.looks))
      return { ...again, state: waiting(now + waitMs, null) }
    }
    case 'later': {
      const waitMs = waitAfterMs(outcome, again.doubt.looks, chance)
      return { ...again, state: waiting(now + waitMs, outcome.delay) }
    }
    case 'disconnected':
      return { ...again, state: { kind: 'paused', at: now, disconnection: outcome.disconnection } }
    case 'unclear':
    case 'refused':
      return doubt.isThere
        ? { ...goOn, done: { ...entry.done, [doubt.step]: '' } }
        : { ...again, state: { kind: 'unsure', at: now } }
  }
}

/** Of an early version's entry the step may not be known: then all of it counts as there. */
function settled(entry: Entry, found: 'there' | 'missing', now: number): Entry {
  if (found === 'missing') return { ...entry, doubt: null, state: waitingFrom(now) }
  if (entry.doubt !== null)
    return { ...entry, doubt: { ...entry.doubt, isThere: true }, state: waitingFrom(now) }
  const { intent, done } = entry
  const { recordId, link } =
    intent.kind === 'create' ? { recordId: Object.values(done).at(0) ?? '', link: null } : intent.target
  return { ...entry, state: { kind: 'delivered', receipt: { recordId, link, deliveredAt: now } } }
}

function waiting(notBefore: number, delay: Extract<EntryState, { kind: 'waiting' }>['delay']): EntryState {
  return { kind: 'waiting', notBefore, delay }
}
