import { beforeEach, describe, expect, it } from 'vitest'
import { type OutboxWorld, runOutbox } from '../../lib/outbox/run.ts'
import type { EntryStore } from '../../lib/outbox/store.ts'
import { entryOf } from '../fixtures.ts'
import { createOutboxBench, delivered, mustNot, type OutboxBench, one } from './outbox-bench.ts'

let bench: OutboxBench

beforeEach(() => {
  bench = createOutboxBench()
})

describe('a disk that takes no record', () => {
  /** Refuses every change that comes after `allowed` ones. */
  function fullAfter(allowed: number): EntryStore {
    let left = allowed
    const change: EntryStore['change'] = async (id, apply) => {
      left -= 1
      return left < 0 ? { kind: 'full' } : await bench.store.change(id, apply)
    }
    return { ...bench.store, change }
  }

  it('of an attempt keeps it from being made, and is tried again after a while', async () => {
    await bench.put(entryOf())
    await runOutbox(bench.world(mustNot('be sent'), { store: fullAfter(0) }))
    expect([await bench.stateOf(one), bench.wakes.at(-1)]).toEqual(['waiting', 35_000])
  })

  it.each([
    ['that a write goes out keeps it from going out', 1, ['read']],
    ['of a finished step keeps the next from beginning', 2, ['read', 'lead']],
  ])('%s', async (_what, allowed, expected) => {
    await bench.put(entryOf())
    const requests: string[] = []
    await runOutbox(
      bench.world(
        async (_entry, { begin, report }) => {
          requests.push('read')
          await begin('lead', 1)
          requests.push('lead')
          await report('lead', 'lead_1', null)
          requests.push('note')
          return delivered
        },
        { store: fullAfter(allowed) },
      ),
    )
    expect(requests).toEqual(expected)
    expect([await bench.stateOf(one), bench.wakes.at(-1)]).toEqual(['sending', 35_000])
  })

  it('of the end of an attempt leaves the entry to the next run, which knows the steps', async () => {
    await bench.put(entryOf())
    const attempt: OutboxWorld['attempt'] = async ({ done }, { begin, report }) => {
      if (done['lead'] === undefined) {
        await begin('lead', 1)
        await report('lead', 'lead_1', null)
      }
      return { ...delivered, recordId: done['lead'] ?? 'new' }
    }
    await runOutbox(bench.world(attempt, { store: fullAfter(3) }))
    expect(await bench.stateOf(one)).toBe('sending')
    await runOutbox(bench.world(attempt))
    expect((await bench.store.read(one))?.state).toMatchObject({ receipt: { recordId: 'lead_1' } })
  })
})
