import { beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryOutcome } from '../../lib/crm/contract.ts'
import { runOutbox } from '../../lib/outbox/run.ts'
import { entryOf } from '../fixtures.ts'
import { createOutboxBench, delivered, mustNot, type OutboxBench, one } from './outbox-bench.ts'

const doubt = { step: 'lead', since: 1, looks: 0, firstLookAt: null, isThere: false }
const waiting = (notBefore: number) => ({ kind: 'waiting' as const, notBefore, delay: null })
let bench: OutboxBench

beforeEach(() => {
  bench = createOutboxBench()
})

const world: OutboxBench['world'] = (attempt, changes) => bench.world(attempt, changes)
const put: OutboxBench['put'] = (entry) => bench.put(entry)
const stateOf: OutboxBench['stateOf'] = (id) => bench.stateOf(id)
const fail = async () => {
  throw new RangeError('a bug')
}

describe('a bug', () => {
  it('in one lane is told, and the other lanes are served', async () => {
    await put(entryOf({ id: 'a.broken', destinationId: 'broken' }))
    await put(entryOf({ id: 'b.close' }))
    const run = runOutbox(
      world(({ destinationId }) => (destinationId === 'broken' ? fail() : Promise.resolve(delivered))),
    )
    await expect(run).rejects.toThrow('a bug')
    expect([await stateOf('b.close'), bench.wakes.at(-1)]).toEqual(['delivered', 35_000])
  })

  it('in an attempt keeps no entry behind it from being sent', async () => {
    await put(entryOf({ id: 'a.close', state: waiting(1) }))
    await put(entryOf({ id: 'b.close', state: waiting(2) }))
    const run = runOutbox(world(({ id }) => (id === 'a.close' ? fail() : Promise.resolve(delivered))))
    await expect(run).rejects.toThrow('a bug')
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual(['waiting', 'delivered'])
  })

  it('in a look keeps the doubt, and no entry behind it from being sent', async () => {
    await put(entryOf({ id: 'a.close', state: waiting(1), doubt }))
    await put(entryOf({ id: 'b.close', state: waiting(2) }))
    await expect(runOutbox(world(async () => delivered, { look: fail }))).rejects.toThrow('a bug')
    expect(await stateOf('b.close')).toBe('delivered')
    expect(await bench.store.read('a.close')).toMatchObject({
      state: { kind: 'waiting', notBefore: 35_000 },
      doubt: { ...doubt, looks: 1 },
    })
  })

  it('in a look for one that the vendor turned away is not met again at once', async () => {
    const looks: string[] = []
    const look = async ({ id }: { id: string }) => {
      looks.push(id)
      if (looks.length > 9) await bench.store.change(id, () => null)
      return await fail()
    }
    await put(entryOf({ state: { kind: 'paused', at: 1, disconnection: 'blocked' }, doubt }))
    const run = runOutbox(world(async () => delivered, { look, now: () => 700_000 }))
    await expect(run).rejects.toThrow('a bug')
    expect(looks).toHaveLength(1)
    expect(await bench.store.read(one)).toMatchObject({ state: { kind: 'waiting', notBefore: 730_000 } })
  })

  it('in a look for a second record leaves the lead delivered, and the look for later', async () => {
    const suspects = [{ step: 'lead', since: 1, notBefore: 1, firstLookAt: null }]
    const receipt = { recordId: 'lead_1', link: null, deliveredAt: 1 }
    await put(entryOf({ state: { kind: 'delivered', receipt }, suspects }))
    await expect(runOutbox(world(mustNot('be sent'), { check: fail }))).rejects.toThrow('a bug')
    expect(await bench.store.read(one)).toMatchObject({
      state: { kind: 'delivered' },
      suspects: [{ notBefore: 35_000 }],
    })
  })
})

describe('an entry that is paused', () => {
  const paused = { kind: 'paused', at: 1, disconnection: 'key' } as const

  it('goes on where its connection is found to be whole', async () => {
    await put(entryOf({ state: paused }))
    await runOutbox(world(async () => delivered, { isWhole: async () => true }))
    expect(await stateOf(one)).toBe('delivered')
  })

  it('goes on though the repair came while its attempt was still failing', async () => {
    await put(entryOf())
    let isWhole = false
    let repaired: Promise<void> | undefined
    const attempt = async (): Promise<DeliveryOutcome> => {
      if (repaired !== undefined) return delivered
      isWhole = true
      repaired = runOutbox(run)
      return { kind: 'disconnected', disconnection: 'key' }
    }
    const run = world(attempt, { isWhole: async () => isWhole })
    await runOutbox(run)
    await repaired
    expect(await stateOf(one)).toBe('delivered')
  })

  it('stays while it is not', async () => {
    await put(entryOf({ state: paused }))
    await runOutbox(world(mustNot('be sent')))
    expect(await stateOf(one)).toBe('paused')
  })
})
