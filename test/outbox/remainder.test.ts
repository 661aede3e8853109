import { describe, expect, it } from 'vitest'
import type { RecoverOutcome } from '../../lib/crm/contract.ts'
import { advance } from '../../lib/outbox/advance.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { remainderOf, sentId, unlessOver } from '../../lib/outbox/remainder.ts'
import { entryOf } from '../fixtures.ts'

const receipt = { recordId: 'lead_1', link: null, deliveredAt: 40_000 }
const suspectOf = (step: string) => ({ step, since: 39_000, notBefore: 41_000, firstLookAt: null })
const arrived = entryOf({
  state: { kind: 'delivered', receipt },
  done: { lead: 'lead_1' },
  batch: { id: 'draft-1', size: 2 },
  suspects: [suspectOf('lead'), suspectOf('note')],
})
const kept = remainderOf(arrived, '7', 50_000) ?? expect.unreachable()
const check = (entry: Entry, outcome: RecoverOutcome) =>
  advance(entry, { kind: 'checked', step: 'lead', outcome, at: 49_000, chance: 0 }, 60_000)

describe('what remains of a lead that is taken back', () => {
  it('is of no draft and no batch, and looks for records alone: notes go with theirs', () => {
    expect(kept).toEqual({
      ...arrived,
      id: 'draft-1.close~rest~7',
      draftId: 'rest~7',
      batch: null,
      suspects: [suspectOf('lead')],
      state: { kind: 'undone', at: 50_000, receipt },
    })
  })

  it('is looked for under the id by which its lead was sent', () => {
    expect([sentId(kept), sentId(arrived)]).toEqual([arrived.id, arrived.id])
  })

  it('is nothing where nothing can be there twice, or but a note', () => {
    expect(remainderOf({ ...arrived, suspects: [] }, '7', 1)).toBeNull()
    expect(remainderOf({ ...arrived, suspects: [suspectOf('note')] }, '7', 1)).toBeNull()
  })

  it('is over once it is looked for no more', () => {
    expect(unlessOver(check(kept, { kind: 'absent' }))).toBeNull()
    const early = check(kept, { kind: 'early', waitMs: 1 })
    expect(unlessOver(early)).toBe(early)
    expect(unlessOver({ ...arrived, suspects: [] })).not.toBeNull()
  })

  it('becomes a question when a second record is found, and is over with the answer', () => {
    const left = check(kept, { kind: 'made', id: 'lead_2' })
    expect(unlessOver(left)).toMatchObject({
      state: { kind: 'left' },
      twins: [{ step: 'lead', id: 'lead_2' }],
    })
    expect(unlessOver(advance(left, { kind: 'twinsSettled', ids: [] }, 1))?.state.kind).toBe('left')
    expect(unlessOver(advance(left, { kind: 'twinsSettled', ids: ['lead_2'] }, 1))).toBeNull()
  })

  it('is looked for on where the answer is about another of its records', () => {
    const suspects = [suspectOf('lead'), suspectOf('person')]
    const left = check({ ...kept, suspects }, { kind: 'made', id: 'lead_2' })
    const settled = unlessOver(advance(left, { kind: 'twinsSettled', ids: ['lead_2'] }, 1))
    expect(settled).toMatchObject({ state: { kind: 'undone' }, suspects: [suspectOf('person')] })
  })
})
