import { beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryOutcome, RecoverOutcome } from '../../lib/crm/contract.ts'
import { runOutbox } from '../../lib/outbox/run.ts'
import type { EntryStore } from '../../lib/outbox/store.ts'
import { entryOf } from '../fixtures.ts'
import { createOutboxBench, delivered, mustNot, type OutboxBench, one } from './outbox-bench.ts'

const doubt = { step: 'lead', since: 1, looks: 0, firstLookAt: null, isThere: false }
let bench: OutboxBench

beforeEach(() => {
  bench = createOutboxBench()
})

const world: OutboxBench['world'] = (attempt, changes) => bench.world(attempt, changes)
const put: OutboxBench['put'] = (entry) => bench.put(entry)
const stateOf: OutboxBench['stateOf'] = (id) => bench.stateOf(id)

describe('the outbox', () => {
  it('has an attempt on disk before it is made, and its end after', async () => {
    await put(entryOf())
    const seen: unknown[] = []
    await runOutbox(
      world(async (entry) => {
        seen.push(await stateOf(entry.id))
        return delivered
      }),
    )
    expect(seen).toEqual(['sending'])
    expect(await stateOf(one)).toBe('delivered')
    expect(bench.announced).toEqual(['sending', 'delivered'])
  })

  it('has a write on disk before it goes out, and a finished step before the next begins', async () => {
    await put(entryOf())
    const seen: unknown[] = []
    await runOutbox(
      world(async (entry, { begin, report }) => {
        await begin('lead', 4_000)
        seen.push((await bench.store.read(entry.id))?.doubt)
        await report('lead', 'lead_7', null)
        const { done, doubt } = (await bench.store.read(entry.id)) ?? {}
        seen.push([done, doubt])
        return delivered
      }),
    )
    expect(seen).toEqual([{ ...doubt, since: 4_000 }, [{ lead: 'lead_7' }, null]])
  })

  it('sends an entry once though two runs start at the same moment', async () => {
    await put(entryOf())
    let sent = 0
    const run = world(async () => {
      sent += 1
      return delivered
    })
    await Promise.all([runOutbox(run), runOutbox(run)])
    expect(sent).toBe(1)
  })

  it('takes nobody for dead whose answer another run has to wait for', async () => {
    await put(entryOf())
    const { promise: answer, resolve } = Promise.withResolvers<DeliveryOutcome>()
    let sent = 0
    const run = world(async () => {
      sent += 1
      return await answer
    })
    const first = runOutbox(run)
    await expect.poll(() => sent).toBe(1)
    const second = runOutbox(run)
    const waiting = async () => (await navigator.locks.query()).pending?.length
    await expect.poll(async () => (await waiting()) === 1 || sent > 1).toBe(true)
    resolve(delivered)
    await Promise.all([first, second])
    expect(sent).toBe(1)
  })

  it('goes on past an entry that is refused', async () => {
    await put(entryOf({ id: 'a.close', createdAt: 1 }))
    await put(entryOf({ id: 'b.close', createdAt: 2 }))
    const refusal: DeliveryOutcome = { kind: 'refused', refusals: [{ field: null, text: 'No' }] }
    await runOutbox(world(async ({ id }) => (id === 'a.close' ? refusal : delivered)))
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual(['refused', 'delivered'])
  })

  it('sends to one destination while another does not answer', async () => {
    await put(entryOf({ id: 'a.slow', destinationId: 'slow' }))
    await put(entryOf({ id: 'b.close' }))
    const answered = Promise.withResolvers<DeliveryOutcome>()
    const run = runOutbox(
      world(async ({ destinationId }) => {
        if (destinationId === 'slow') return await answered.promise
        answered.resolve(delivered)
        return delivered
      }),
    )
    await run
    expect([await stateOf('a.slow'), await stateOf('b.close')]).toEqual(['delivered', 'delivered'])
  })

  it.each([
    { kind: 'waiting', notBefore: 9_000, delay: 'busy' },
    { kind: 'held', until: 9_000 },
  ] as const)('leaves alone what is $kind until later and asks to be woken for it', async (state) => {
    await put(entryOf({ state }))
    await runOutbox(world(mustNot('be sent')))
    expect(bench.wakes.at(-1)).toBe(9_000)
  })

  it('has asked to be woken before it sends, should its worker die, and not after', async () => {
    await put(entryOf())
    const seen: unknown[] = []
    await runOutbox(
      world(async () => {
        seen.push(...bench.wakes)
        return delivered
      }),
    )
    expect(seen).toEqual([35_000, 35_000])
    expect(bench.wakes.at(-1)).toBeNull()
  })

  it('passes over an entry that was taken back meanwhile', async () => {
    await put(entryOf({ id: 'a.close', createdAt: 1 }))
    await put(entryOf({ id: 'b.close', createdAt: 2 }))
    const change: EntryStore['change'] = async (id, apply) => {
      if (id === 'a.close') await bench.store.change(id, () => null)
      return await bench.store.change(id, apply)
    }
    await runOutbox(world(async () => delivered, { store: { ...bench.store, change } }))
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual([undefined, 'delivered'])
  })
})

describe('a destination that is not to be asked', () => {
  it('for now is left alone, and its entries wake the outbox when it is', async () => {
    await put(entryOf())
    await runOutbox(world(mustNot('be sent'), { openFrom: async () => 8_000 }))
    expect(bench.wakes.at(-1)).toBe(8_000)
  })

  it('before a repair keeps everything and bench.wakes nobody', async () => {
    await put(entryOf())
    await runOutbox(world(mustNot('be sent'), { openFrom: async () => null }))
    expect([await stateOf(one), bench.wakes.at(-1)]).toEqual(['waiting', null])
  })

  it('any more after an attempt gets no further one', async () => {
    await put(entryOf({ id: 'a.close', createdAt: 1 }))
    await put(entryOf({ id: 'b.close', createdAt: 2 }))
    let isOpen = true
    const attempt = async (): Promise<DeliveryOutcome> => {
      isOpen = false
      return { kind: 'disconnected', disconnection: 'key' }
    }
    await runOutbox(world(attempt, { openFrom: async () => (isOpen ? 0 : null) }))
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual(['paused', 'waiting'])
  })
})

describe('an entry whose worker died', () => {
  const sending = { kind: 'sending', startedAt: 1 } as const

  it('is looked for and never sent again by itself while a write is in doubt', async () => {
    await put(entryOf({ state: sending, doubt }))
    await runOutbox(
      world(mustNot('be sent'), { look: async () => ({ outcome: { kind: 'unclear' }, at: 4_000 }) }),
    )
    expect(await bench.store.read(one)).toMatchObject({ state: { kind: 'unsure' }, doubt: { step: 'lead' } })
  })

  it('goes on behind the step that a look finds', async () => {
    await put(entryOf({ state: sending, doubt }))
    const seen: unknown[] = []
    await runOutbox(
      world(
        async ({ done }) => {
          seen.push(done)
          return delivered
        },
        { look: async () => ({ outcome: { kind: 'made', id: 'lead_5' }, at: 4_000 }) },
      ),
    )
    expect([seen, await stateOf(one)]).toEqual([[{ lead: 'lead_5' }], 'delivered'])
  })

  it('is sent where no write was in doubt', async () => {
    await put(entryOf({ state: sending }))
    await runOutbox(world(async () => delivered))
    expect(await stateOf(one)).toBe('delivered')
  })

  it('is looked for later where it cannot be seen yet', async () => {
    await put(entryOf({ state: sending, doubt }))
    const early: RecoverOutcome = { kind: 'early', waitMs: 60_000 }
    await runOutbox(world(mustNot('be sent'), { look: async () => ({ outcome: early, at: 4_000 }) }))
    expect([await stateOf(one), bench.wakes.at(-1)]).toEqual(['waiting', 17_000])
  })
})
