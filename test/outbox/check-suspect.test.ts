import { describe, expect, it } from 'vitest'
import type { RecoverOutcome } from '../../lib/crm/contract.ts'
import { advance } from '../../lib/outbox/advance.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { entryOf } from '../fixtures.ts'

const now = 50_000
const receipt = { recordId: 'lead_1', link: null, deliveredAt: 40_000 }
const suspect = { step: 'lead', since: 39_000, notBefore: 41_000, firstLookAt: null }
const arrived = entryOf({
  state: { kind: 'delivered', receipt },
  done: { lead: 'lead_1' },
  suspects: [suspect],
})
const check = (outcome: RecoverOutcome, entry: Entry = arrived) =>
  advance(entry, { kind: 'checked', step: 'lead', outcome, at: 49_000, chance: 0 }, now)

describe('a finished step that may be there twice', () => {
  it('is suspected from when it is told so, and when a lost answer was found', () => {
    const finished = advance(entryOf(), { kind: 'stepFinished', step: 'lead', id: 'l', since: 39_000 }, now)
    expect(finished.suspects).toEqual([{ ...suspect, notBefore: now }])
    const doubt = { step: 'lead', since: 39_000, looks: 0, firstLookAt: null, isThere: false }
    const made: RecoverOutcome = { kind: 'made', id: 'l' }
    const looked = (isThere: boolean) =>
      advance(
        entryOf({ doubt: { ...doubt, isThere } }),
        { kind: 'looked', outcome: made, at: 49_000, chance: 0 },
        now,
      )
    expect(looked(false).suspects).toEqual([{ ...suspect, notBefore: now }])
    expect(looked(true).suspects).toEqual([])
  })

  it('becomes a question when its second record is found', () => {
    expect(check({ kind: 'made', id: 'lead_2' })).toMatchObject({
      state: { kind: 'doubled', receipt },
      twins: [{ step: 'lead', id: 'lead_2' }],
      suspects: [],
    })
  })

  it('waits with the question where the rest was refused', () => {
    const state = { kind: 'refused' as const, at: 1, refusals: [] }
    const after = check({ kind: 'made', id: 'lead_2' }, { ...arrived, state })
    expect(after).toMatchObject({ state, twins: [{ id: 'lead_2' }] })
    const outcome = { kind: 'delivered' as const, recordId: 'lead_1', link: null }
    expect(advance(after, { kind: 'ended', outcome, chance: 0 }, now).state.kind).toBe('doubled')
  })

  it.each<RecoverOutcome>([{ kind: 'absent' }, { kind: 'unclear' }, { kind: 'refused', refusals: [] }])(
    'is suspected no more: $kind',
    (outcome) => {
      expect(check(outcome)).toMatchObject({ state: { kind: 'delivered' }, twins: [], suspects: [] })
    },
  )

  it.each<[RecoverOutcome, number]>([
    [{ kind: 'early', waitMs: 7_000 }, 7_000],
    [{ kind: 'later', delay: 'server', waitMs: null }, 60_000],
    [{ kind: 'disconnected', disconnection: 'key' }, 60_000],
  ])('is looked for again: %o', (outcome, waitMs) => {
    expect(check(outcome).suspects).toEqual([{ ...suspect, notBefore: now + waitMs, firstLookAt: 49_000 }])
  })

  it('is kept or removed as the user says', () => {
    const doubled = check({ kind: 'made', id: 'lead_2' })
    expect(advance(doubled, { kind: 'twinsSettled', ids: ['lead_2'] }, now)).toMatchObject({
      state: { kind: 'delivered', receipt },
      twins: [],
    })
    const other = advance(doubled, { kind: 'twinsSettled', ids: [] }, now)
    expect(other.state.kind).toBe('doubled')
  })
})
