import { beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryOutcome } from '../../lib/crm/contract.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { type OutboxWorld, runOutbox } from '../../lib/outbox/run.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { entryOf } from '../fixtures.ts'

const delivered: DeliveryOutcome = { kind: 'delivered', recordId: 'lead_1', link: null }
let databases = 0
let store: EntryStore
let wakes: (number | null)[]
let announced: Entry['state']['kind'][]

beforeEach(() => {
  databases += 1
  store = createEntryStore(createDatabase(`run-${databases}`))
  wakes = []
  announced = []
})

function world(attempt: OutboxWorld['attempt'], changes: Partial<OutboxWorld> = {}): OutboxWorld {
  return {
    store,
    locks: navigator.locks,
    now: () => 5_000,
    attempt,
    isRepeatable: () => false,
    announce: async (entry) => {
      announced.push(entry.state.kind)
    },
    wakeAt: async (at) => {
      wakes.push(at)
    },
    ...changes,
  }
}

const put = (entry: Entry) => store.change(entry.id, () => entry)
const stateOf = async (id: string) => (await store.read(id))?.state.kind

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
    expect(await stateOf('draft-1.close')).toBe('delivered')
    expect(announced).toEqual(['sending', 'delivered'])
  })

  it('has a finished step on disk before the next begins', async () => {
    await put(entryOf())
    const seen: unknown[] = []
    await runOutbox(
      world(async (entry, report) => {
        await report('lead', 'lead_7')
        seen.push((await store.read(entry.id))?.done)
        return delivered
      }),
    )
    expect(seen).toEqual([{ lead: 'lead_7' }])
  })

  it('sends an entry once though two runs start at the same moment', async () => {
    await put(entryOf())
    let sent = 0
    const one = world(async () => {
      sent += 1
      return delivered
    })
    await Promise.all([runOutbox(one), runOutbox(one)])
    expect(sent).toBe(1)
  })

  it('goes on past an entry that is refused', async () => {
    await put(entryOf({ id: 'a.close', createdAt: 1 }))
    await put(entryOf({ id: 'b.close', createdAt: 2 }))
    const refusal: DeliveryOutcome = { kind: 'refused', refusals: [{ field: null, text: 'No' }] }
    await runOutbox(world(async ({ id }) => (id === 'a.close' ? refusal : delivered)))
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual(['refused', 'delivered'])
  })

  it('leaves alone what is not due and asks to be woken for it', async () => {
    await put(entryOf({ state: { kind: 'waiting', notBefore: 9_000, delay: 'busy' } }))
    await runOutbox(world(() => Promise.reject(new Error('must not be sent'))))
    expect(wakes.at(-1)).toBe(9_000)
  })

  it('has asked to be woken before it sends, should its worker die, and not after', async () => {
    await put(entryOf())
    const seen: unknown[] = []
    await runOutbox(
      world(async () => {
        seen.push(...wakes)
        return delivered
      }),
    )
    expect(seen).toEqual([5_000])
    expect(wakes.at(-1)).toBeNull()
  })

  it('never repeats by itself what a dead worker may have sent', async () => {
    await put(entryOf({ state: { kind: 'sending', startedAt: 1 } }))
    await runOutbox(world(() => Promise.reject(new Error('must not be sent'))))
    expect(await stateOf('draft-1.close')).toBe('unsure')
  })

  it('sends nothing while the disk takes no record of it', async () => {
    await put(entryOf())
    const full: EntryStore = { ...store, change: async () => ({ kind: 'full' }) }
    await runOutbox(world(() => Promise.reject(new Error('must not be sent')), { store: full }))
    expect(await stateOf('draft-1.close')).toBe('waiting')
  })

  it('passes over an entry that was given up meanwhile', async () => {
    await put(entryOf({ id: 'a.close', createdAt: 1 }))
    await put(entryOf({ id: 'b.close', createdAt: 2 }))
    const change: EntryStore['change'] = async (id, apply) => {
      if (id === 'a.close') await store.change(id, () => null)
      return await store.change(id, apply)
    }
    await runOutbox(world(async () => delivered, { store: { ...store, change } }))
    expect([await stateOf('a.close'), await stateOf('b.close')]).toEqual([undefined, 'delivered'])
  })
})

describe('a finished step that the disk does not take', () => {
  it('ends the attempt before another request is made, and asks', async () => {
    await put(entryOf())
    const requests: string[] = []
    const change: EntryStore['change'] = async (id, apply) => {
      const isStep = requests.length === 1 && (await stateOf(id)) === 'sending'
      if (!isStep) return await store.change(id, apply)
      requests.push('(full)')
      return { kind: 'full' }
    }
    await runOutbox(
      world(
        async (_entry, report) => {
          requests.push('first')
          await report('lead', 'lead_1')
          requests.push('second')
          return delivered
        },
        { store: { ...store, change } },
      ),
    )
    expect(requests).toEqual(['first', '(full)'])
    expect((await store.read('draft-1.close'))?.state).toMatchObject({ kind: 'unsure', step: 'lead' })
  })
})

describe('an entry that this version cannot read', () => {
  it('is neither shown nor lost', async () => {
    const database = createDatabase('unread')
    const unread = { ...entryOf(), lead: 'of a later version', reach: [] }
    // What another version wrote is of no type of ours.
    await (await database()).put('entries', unread as unknown as Entry & { reach: string[] })
    const entries = createEntryStore(database)
    expect(await entries.list(['waiting'])).toEqual([])
    expect(await entries.change('draft-1.close', () => null)).toEqual({ kind: 'stored', entry: null })
    expect(await (await database()).get('entries', 'draft-1.close')).toEqual(unread)
  })
})
