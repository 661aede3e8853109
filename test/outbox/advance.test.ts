import { describe, expect, it } from 'vitest'
import { advance, type EntryEvent, isDue, waitBeforeAttemptMs } from '../../lib/outbox/advance.ts'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { entryOf } from '../fixtures.ts'

const now = 50_000
const waiting: EntryState = { kind: 'waiting', notBefore: 0, delay: 'offline' }
const sending: EntryState = { kind: 'sending', startedAt: 40_000 }
const unsure: EntryState = { kind: 'unsure', at: 40_000 }
const refused: EntryState = { kind: 'refused', at: 40_000, refusals: [{ field: 'email', text: 'Not valid' }] }
const paused: EntryState = { kind: 'paused', at: 40_000, disconnection: 'key' }
const delivered: EntryState = {
  kind: 'delivered',
  receipt: { recordId: 'lead_1', link: null, deliveredAt: 40_000 },
}
const again: EntryState = { kind: 'waiting', notBefore: now, delay: null }

const rows: [string, EntryState, EntryEvent, EntryState][] = [
  ['starts', waiting, { kind: 'started' }, { kind: 'sending', startedAt: now }],
  [
    'is delivered',
    sending,
    {
      kind: 'ended',
      outcome: { kind: 'delivered', recordId: 'lead_9', link: 'https://app.close.com/lead/lead_9/' },
    },
    {
      kind: 'delivered',
      receipt: { recordId: 'lead_9', link: 'https://app.close.com/lead/lead_9/', deliveredAt: now },
    },
  ],
  [
    'is parked with its reason',
    sending,
    { kind: 'ended', outcome: { kind: 'refused', refusals: [{ field: 'phone', text: 'Too short' }] } },
    { kind: 'refused', at: now, refusals: [{ field: 'phone', text: 'Too short' }] },
  ],
  [
    'waits as long as the vendor says',
    sending,
    { kind: 'ended', outcome: { kind: 'later', delay: 'busy', waitMs: 7_000 } },
    { kind: 'waiting', notBefore: now + 7_000, delay: 'busy' },
  ],
  [
    'pauses when the key is refused',
    sending,
    { kind: 'ended', outcome: { kind: 'disconnected', disconnection: 'key' } },
    { kind: 'paused', at: now, disconnection: 'key' },
  ],
  [
    'asks when the answer is lost',
    sending,
    { kind: 'ended', outcome: { kind: 'unsure', step: 'lead' } },
    { kind: 'unsure', at: now, step: 'lead' },
  ],
  [
    'asks when the worker died',
    sending,
    { kind: 'orphaned', repeatable: false },
    { kind: 'unsure', at: now },
  ],
  ['goes again where repeating is harmless', sending, { kind: 'orphaned', repeatable: true }, again],
  ['is retried after a refusal', refused, { kind: 'retried' }, again],
  ['is retried after a repair', paused, { kind: 'retried' }, again],
  ['is retried before its time', waiting, { kind: 'retried' }, again],
  ['is not retried while it is sent', sending, { kind: 'retried' }, sending],
  ['is not retried while unsure', unsure, { kind: 'retried' }, unsure],
  ['is not retried once delivered', delivered, { kind: 'retried' }, delivered],
  ['goes again when the user looked and it is missing', unsure, { kind: 'settled', found: 'missing' }, again],
  ['settles nothing that is not unsure', delivered, { kind: 'settled', found: 'missing' }, delivered],
]

describe('an entry', () => {
  it.each(rows)('%s', (_name, before, event, after) => {
    expect(advance(entryOf({ state: before }), event, now).state).toEqual(after)
  })

  it('counts its attempts and keeps the ids of finished steps', () => {
    const started = advance(entryOf(), { kind: 'started' }, now)
    const stepped = advance(started, { kind: 'stepFinished', step: 'lead', id: 'lead_9' }, now)
    expect(stepped.attempts).toBe(1)
    expect(stepped.done).toEqual({ lead: 'lead_9' })
  })

  it('is delivered with the id it knows when the user found it there', () => {
    const entry = entryOf({ state: unsure, done: { lead: 'lead_9' } })
    const state = advance(entry, { kind: 'settled', found: 'there' }, now).state
    expect(state).toEqual({
      kind: 'delivered',
      receipt: { recordId: 'lead_9', link: null, deliveredAt: now },
    })
  })
})

describe('a waiting entry', () => {
  it('waits no longer than an hour, whatever the vendor says', () => {
    const outcome = { kind: 'later', delay: 'busy', waitMs: 99_999_999_999 } as const
    const { state } = advance(entryOf({ state: sending }), { kind: 'ended', outcome }, now)
    expect(state).toMatchObject({ notBefore: now + 3_600_000 })
  })

  it.each([
    [now, true],
    [now + 1, false],
    [now + 3_600_000, false],
    // The clock was set back since.
    [now + 86_400_000, true],
  ])('until %i is due: %s', (notBefore, due) => {
    expect(isDue({ kind: 'waiting', notBefore, delay: null }, now)).toBe(due)
  })
})

describe('the wait between attempts', () => {
  it.each([
    [1, 30_000],
    [2, 60_000],
    [5, 480_000],
    [40, 1_800_000],
  ])('after attempt %i is %i ms', (attempts, waitMs) => {
    expect(waitBeforeAttemptMs(attempts)).toBe(waitMs)
  })
})
