import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/outbox/entry.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase, type Database } from '../../lib/storage/database.ts'
import { entryOf, leadOf } from '../fixtures.ts'

let databases = 0
let database: () => Promise<Database>
let store: EntryStore

beforeEach(() => {
  databases += 1
  database = createDatabase(`store-${databases}`)
  store = createEntryStore(database)
})

const put = (id: string, changes: Partial<Entry>) => store.change(id, () => entryOf({ id, ...changes }))
const waitingUntil = (notBefore: number) => ({ state: { kind: 'waiting' as const, notBefore, delay: null } })

describe('the lanes', () => {
  it('are named once each, and only where something is held or waiting', async () => {
    await put('a', { destinationId: 'close', ...waitingUntil(1) })
    await put('b', { destinationId: 'close', ...waitingUntil(2) })
    await put('c', { destinationId: 'pipedrive', state: { kind: 'held', until: 3 } })
    await put('d', { destinationId: 'other', state: { kind: 'sending', startedAt: 1 } })
    expect(await store.destinations()).toEqual(['close', 'pipedrive'])
  })

  it('give what has been due longest, and nothing that is not due', async () => {
    await put('late', waitingUntil(30))
    await put('soon', waitingUntil(20))
    await put('elsewhere', { destinationId: 'pipedrive', ...waitingUntil(1) })
    expect(await store.nextDue('close', 19)).toBeNull()
    expect((await store.nextDue('close', 40))?.id).toBe('soon')
    expect(await store.nextDueAt('close')).toBe(20)
    expect(await store.nextDueAt('nowhere')).toBeNull()
  })

  it('give what seems far off because the clock was set back', async () => {
    await put('far', waitingUntil(86_400_000))
    expect((await store.nextDue('close', 1_000))?.id).toBe('far')
  })

  it('pass over what another version wrote, and have no moment at which it is due', async () => {
    const unread = { ...entryOf({ id: 'unread' }), lead: 'of a later version', reach: [], made: [], page: '' }
    // What another version wrote is of no type of ours.
    const putUnread = async (dueAt: number) =>
      (await database()).put('entries', { ...unread, dueAt } as unknown as Parameters<Database['put']>[1] &
        never)
    await putUnread(1)
    expect([await store.nextDue('close', 40), await store.nextDueAt('close')]).toEqual([null, null])
    await put('ours', waitingUntil(20))
    expect([(await store.nextDue('close', 40))?.id, await store.nextDueAt('close')]).toEqual(['ours', 20])
  })

  it('forget what is delivered or gone', async () => {
    await put('a', waitingUntil(1))
    await put('a', { state: { kind: 'delivered', receipt: { recordId: 'r', link: null, deliveredAt: 1 } } })
    expect(await store.destinations()).toEqual([])
  })
})

describe('an entry', () => {
  it('is said to be stored only once it would outlast a loss of power', async () => {
    const opened = await database()
    const asked: unknown[] = []
    const watched = new Proxy(opened, {
      get: (target, name) =>
        name === 'transaction'
          ? (...parts: Parameters<Database['transaction']>) => {
              asked.push(parts.slice(1))
              return target.transaction(...parts)
            }
          : Reflect.get(target, name),
    })
    await createEntryStore(async () => watched).change('a', () => entryOf({ id: 'a' }))
    expect(asked).toEqual([['readwrite', { durability: 'strict' }]])
  })

  it('is changed with others in one act, whose answer is in their order', async () => {
    await put('gone', {})
    await put('moved', waitingUntil(1))
    const changed = await store.changeAll([
      { id: 'new', change: (entry) => entry ?? entryOf({ id: 'new' }) },
      { id: 'gone', change: () => null },
      { id: 'moved', change: (entry) => entry && { ...entry, attempts: 3 } },
    ])
    expect(changed).toMatchObject({ kind: 'stored', entries: [{ id: 'new' }, null, { attempts: 3 }] })
    expect((await store.readAll(['new', 'gone', 'moved'])).map(({ attempts }) => attempts)).toEqual([0, 3])
  })

  it('is as it was where one of those that are changed with it does not fit on the disk', async () => {
    await put('known', {})
    // A record that the disk refuses: of a function there is no copy.
    const unfit = () => entryOf({ id: 'b', statusId: (() => '') as unknown as string })
    const changed = await store.changeAll([
      { id: 'a', change: () => entryOf({ id: 'a' }) },
      { id: 'known', change: (entry) => entry && { ...entry, attempts: 3 } },
      { id: 'b', change: unfit },
    ])
    expect(changed).toEqual({ kind: 'full' })
    expect((await store.readAll(['a', 'known', 'b'])).map(({ id, attempts }) => [id, attempts])).toEqual([
      ['known', 0],
    ])
  })

  it('is found by its batch, and by its page whatever the fragment', async () => {
    await put('a', { batch: { id: 'b1', size: 2 }, createdAt: 1 })
    await put('b', { batch: { id: 'b1', size: 2 }, createdAt: 2 })
    await put('c', {
      lead: { ...leadOf('Bo Ferrer'), page: { url: 'https://x.example/', title: '', capturedAt: 1 } },
    })
    expect((await store.batch('b1')).map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await store.ofPage('https://example.com/team#staff')).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('is counted by its state', async () => {
    await put('a', waitingUntil(1))
    await put('b', { state: { kind: 'refused', at: 1, refusals: [] } })
    expect(await store.count(['waiting', 'refused'])).toBe(2)
    expect(await store.count(['unsure'])).toBe(0)
  })

  it('has its records, and no other entry or destination has', async () => {
    await put('mine', { done: { lead: 'lead_1' } })
    await put('other', { done: { lead: 'lead_2' } })
    await put('elsewhere', { destinationId: 'close-2', done: { lead: 'lead_3' } })
    const isTaken = (id: string) => store.isMadeByOther(entryOf({ id: 'mine' }), 'lead', id)
    expect(await Promise.all(['lead_1', 'lead_2', 'lead_3'].map(isTaken))).toEqual([false, true, false])
  })

  it('has a record of one kind, and not that of another kind with the same number', async () => {
    await put('other', { done: { 'person:person-1': '7' } })
    const isTaken = (step: string) => store.isMadeByOther(entryOf({ id: 'mine' }), step, '7')
    expect(await Promise.all(['person:person-2', 'organization'].map(isTaken))).toEqual([true, false])
  })

  it('has the record that its receipt names', async () => {
    const receipt = { recordId: 'lead_9', link: null, deliveredAt: 1 }
    await put('other', { state: { kind: 'delivered', receipt } })
    expect(await store.isMadeByOther(entryOf({ id: 'mine' }), 'lead', 'lead_9')).toBe(true)
  })

  it('of a version that cannot be read is neither shown nor lost', async () => {
    const unread = { ...entryOf(), lead: 'of a later version', reach: [], made: [], page: '' }
    // What another version wrote is of no type of ours.
    await (await database()).put('entries', unread as unknown as Parameters<Database['put']>[1] & never)
    expect(await store.list(['waiting'])).toEqual([])
    expect(await store.change('draft-1.close', () => null)).toEqual({ kind: 'stored', entry: null })
    expect(await (await database()).get('entries', 'draft-1.close')).toEqual(unread)
  })
})
