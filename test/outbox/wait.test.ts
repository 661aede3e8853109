import { describe, expect, it } from 'vitest'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { isDue, spreadMs, waitAfterMs, waitBeforeAttemptMs, waitBeforeLookMs } from '../../lib/outbox/wait.ts'

const now = 50_000

describe('a waiting entry', () => {
  it.each([
    [now, true],
    [now + 1, false],
    [now + 3_600_000, false],
    // The clock was set back since.
    [now + 86_400_000, true],
  ])('until %i is due: %s', (at, due) => {
    const isDueIn = (state: EntryState) => isDue({ state, suspects: [] }, now)
    expect(isDueIn({ kind: 'waiting', notBefore: at, delay: null })).toBe(due)
    expect(isDueIn({ kind: 'held', until: at })).toBe(due)
  })

  it('of no other kind is ever due', () => {
    const suspects = [{ step: 'lead', since: 0, notBefore: 0, firstLookAt: null }]
    expect(isDue({ state: { kind: 'sending', startedAt: 0 }, suspects }, now)).toBe(false)
  })

  it('that has arrived is due where something of it may be there twice', () => {
    const receipt = { recordId: 'r', link: null, deliveredAt: 1 }
    const suspects = [{ step: 'lead', since: 0, notBefore: now, firstLookAt: null }]
    expect(isDue({ state: { kind: 'delivered', receipt }, suspects }, now)).toBe(true)
    expect(isDue({ state: { kind: 'delivered', receipt }, suspects: [] }, now)).toBe(false)
    expect(isDue({ state: { kind: 'undone', at: 1, receipt }, suspects }, now)).toBe(true)
    expect(isDue({ state: { kind: 'left', at: 1, receipt }, suspects }, now)).toBe(true)
  })
})

describe('waits', () => {
  it.each([
    [1, 30_000],
    [2, 60_000],
    [5, 480_000],
    [40, 1_800_000],
  ])('after attempt %i: %i ms', (attempts, waitMs) => {
    expect(waitBeforeAttemptMs(attempts)).toBe(waitMs)
  })

  it('are shorter where there is no network, unless the vendor says', () => {
    expect(waitAfterMs({ waitMs: null, delay: 'offline' }, 40, 0)).toBe(300_000)
    expect(waitAfterMs({ waitMs: null, delay: 'offline' }, 1, 0)).toBe(30_000)
    expect(waitAfterMs({ waitMs: null, delay: 'server' }, 40, 0)).toBe(1_800_000)
    expect(waitAfterMs({ waitMs: 600_000, delay: 'busy' }, 1, 0)).toBe(600_000)
  })

  it.each([
    [0, 3_000],
    [1, 12_000],
    [2, 48_000],
    [30, 600_000],
  ])('before look %i: %i ms', (looks, waitMs) => {
    expect(waitBeforeLookMs(looks)).toBe(waitMs)
  })

  it.each([
    [10_000, 0, 10_000],
    [10_000, 1, 12_000],
    [99_999_999_999, 0, 3_600_000],
  ])('of %i ms are never shorter and never over an hour (chance %d)', (waitMs, chance, spread) => {
    expect(spreadMs(waitMs, chance)).toBe(spread)
  })
})
