import { describe, expect, it } from 'vitest'
import type { DeliveryOutcome, RecoverOutcome } from '../../lib/crm/contract.ts'
import { advance, type EntryEvent } from '../../lib/outbox/advance.ts'
import type { Doubt, Entry, EntryState } from '../../lib/outbox/entry.ts'
import { entryOf } from '../fixtures.ts'

const now = 50_000
const waiting: EntryState = { kind: 'waiting', notBefore: 0, delay: 'offline' }
const held: EntryState = { kind: 'held', until: 0 }
const sending: EntryState = { kind: 'sending', startedAt: 40_000 }
const unsure: EntryState = { kind: 'unsure', at: 40_000 }
const refused: EntryState = { kind: 'refused', at: 40_000, refusals: [{ field: 'email', text: 'Not valid' }] }
const paused: EntryState = { kind: 'paused', at: 40_000, disconnection: 'key' }
const delivered: EntryState = {
  kind: 'delivered',
  receipt: { recordId: 'lead_1', link: null, deliveredAt: 40_000 },
}
const again: EntryState = { kind: 'waiting', notBefore: now, delay: null }
const doubt: Doubt = { step: 'lead', since: 39_000, looks: 0, firstLookAt: null, isThere: false }
const lookedOnce = { ...doubt, looks: 1, firstLookAt: 49_000 }
const ended = (outcome: Extract<EntryEvent, { kind: 'ended' }>['outcome'], chance = 0): EntryEvent => ({
  kind: 'ended',
  outcome,
  chance,
})

const rows: [string, EntryState, EntryEvent, EntryState][] = [
  ['starts', waiting, { kind: 'started' }, { kind: 'sending', startedAt: now }],
  [
    'starts when its time to be taken back is over',
    held,
    { kind: 'started' },
    { kind: 'sending', startedAt: now },
  ],
  [
    'is delivered',
    sending,
    ended({ kind: 'delivered', recordId: 'lead_9', link: 'https://app.close.com/lead/lead_9/' }),
    {
      kind: 'delivered',
      receipt: { recordId: 'lead_9', link: 'https://app.close.com/lead/lead_9/', deliveredAt: now },
    },
  ],
  [
    'is parked with its reason',
    sending,
    ended({ kind: 'refused', refusals: [{ field: 'phone', text: 'Too short' }] }),
    { kind: 'refused', at: now, refusals: [{ field: 'phone', text: 'Too short' }] },
  ],
  [
    'waits as long as the vendor says',
    sending,
    ended({ kind: 'later', delay: 'busy', waitMs: 7_000 }),
    { kind: 'waiting', notBefore: now + 7_000, delay: 'busy' },
  ],
  [
    'pauses when the key is refused',
    sending,
    ended({ kind: 'disconnected', disconnection: 'key' }),
    { kind: 'paused', at: now, disconnection: 'key' },
  ],
  [
    'asks where a step is unsure that never began',
    sending,
    ended({ kind: 'unsure', step: 'lead' }),
    { kind: 'unsure', at: now },
  ],
  ['goes again when the worker died with no write in doubt', sending, { kind: 'orphaned' }, again],
  ['is retried after a refusal', refused, { kind: 'retried' }, again],
  ['is retried after a repair', paused, { kind: 'retried' }, again],
  ['is retried before its time', waiting, { kind: 'retried' }, again],
  ['is not retried while it can be taken back', held, { kind: 'retried' }, held],
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
    const stepped = advance(started, { kind: 'stepFinished', step: 'lead', id: 'lead_9', since: null }, now)
    expect(stepped.attempts).toBe(1)
    expect(stepped.done).toEqual({ lead: 'lead_9' })
  })

  it('of an early version is delivered with the id it knows when the user found it there', () => {
    const entry = entryOf({ state: unsure, done: { lead: 'lead_9' } })
    const { state } = advance(entry, { kind: 'settled', found: 'there' }, now)
    expect(state).toMatchObject({ kind: 'delivered', receipt: { recordId: 'lead_9' } })
  })
})

describe('a write in doubt', () => {
  const begun = advance(entryOf({ state: sending }), { kind: 'begun', step: 'lead', since: 39_000 }, now)

  it('is in doubt from before it goes out until its step is finished', () => {
    expect(begun.doubt).toEqual(doubt)
    expect(advance(begun, { kind: 'stepFinished', step: 'lead', id: 'l', since: null }, now).doubt).toBeNull()
  })

  it.each([
    ['the worker died', { kind: 'orphaned' } as const, now],
    ['its answer was lost', ended({ kind: 'unsure', step: 'lead' }), now + 3_000],
  ])('is looked for when %s', (_why, event, notBefore) => {
    const after = advance(begun, event, now)
    expect(after).toMatchObject({ doubt, state: { kind: 'waiting', notBefore } })
  })

  it.each<DeliveryOutcome>([
    { kind: 'delivered', recordId: 'r', link: null },
    { kind: 'refused', refusals: [] },
    { kind: 'later', delay: 'busy', waitMs: null },
    { kind: 'disconnected', disconnection: 'key' },
  ])('is none any more when its answer was: $kind', (outcome) => {
    expect(advance(begun, ended(outcome), now).doubt).toBeNull()
  })

  const lookedFor = (outcome: RecoverOutcome, changes: Partial<Doubt> = {}): Entry =>
    advance(
      entryOf({ state: waiting, doubt: { ...doubt, ...changes } }),
      { kind: 'looked', outcome, at: 49_000, chance: 0 },
      now,
    )

  it.each<[string, RecoverOutcome, Partial<Entry>]>([
    [
      'goes on from what it made',
      { kind: 'made', id: 'l7' },
      { done: { lead: 'l7' }, doubt: null, state: again },
    ],
    [
      'is made again when it is certain that it was not',
      { kind: 'absent' },
      { done: {}, doubt: null, state: again },
    ],
    [
      'is looked for again, the next time later',
      { kind: 'early', waitMs: 200_000 },
      { doubt: lookedOnce, state: { kind: 'waiting', notBefore: now + 12_000, delay: null } },
    ],
    [
      'is looked for again when looking will be certain',
      { kind: 'early', waitMs: 400 },
      { doubt: lookedOnce, state: { kind: 'waiting', notBefore: now + 400, delay: null } },
    ],
    [
      'stays in doubt while the CRM cannot be asked',
      { kind: 'later', delay: 'server', waitMs: null },
      { doubt: lookedOnce, state: { kind: 'waiting', notBefore: now + 30_000, delay: 'server' } },
    ],
    [
      'stays in doubt while the key is dead',
      { kind: 'disconnected', disconnection: 'key' },
      { doubt: lookedOnce, state: { kind: 'paused', at: now, disconnection: 'key' } },
    ],
    ['becomes a question', { kind: 'unclear' }, { doubt: lookedOnce, state: { kind: 'unsure', at: now } }],
    [
      'becomes a question where we may not look',
      { kind: 'refused', refusals: [] },
      { doubt: lookedOnce, state: { kind: 'unsure', at: now } },
    ],
  ])('%s', (_name, outcome, after) => {
    expect(lookedFor(outcome)).toMatchObject(after)
  })

  it.each<RecoverOutcome>([{ kind: 'absent' }, { kind: 'unclear' }, { kind: 'refused', refusals: [] }])(
    'that the user saw there is not made again, whatever a look says: $kind',
    (outcome) => {
      expect(lookedFor(outcome, { isThere: true })).toMatchObject({
        done: { lead: '' },
        doubt: null,
        state: again,
      })
    },
  )

  it('is looked for once more when the user says that it is there, so that what follows finds it', () => {
    const after = advance(entryOf({ state: unsure, doubt }), { kind: 'settled', found: 'there' }, now)
    expect(after).toMatchObject({ doubt: { isThere: true }, state: again })
  })

  it('is made again when the user says that it is missing', () => {
    const after = advance(entryOf({ state: unsure, doubt }), { kind: 'settled', found: 'missing' }, now)
    expect(after).toMatchObject({ doubt: null, state: again })
  })
})

it('a look without an answer is no first look: whose clock would it be by?', () => {
  const later: RecoverOutcome = { kind: 'later', delay: 'unreachable', waitMs: null }
  const entry = entryOf({ state: waiting, doubt })
  const after = advance(entry, { kind: 'looked', outcome: later, at: null, chance: 0 }, now)
  expect(after.doubt).toEqual({ ...doubt, looks: 1 })
})
