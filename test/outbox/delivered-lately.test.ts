import { beforeEach, expect, it } from 'vitest'
import type { Entry } from '../../lib/outbox/entry.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { entryOf } from '../fixtures.ts'

let databases = 0
let store: EntryStore

beforeEach(() => {
  databases += 1
  store = createEntryStore(createDatabase(`delivered-lately-${databases}`))
})

const put = (id: string, crm: string, state: Entry['state']) =>
  store.change(id, () => entryOf({ id, crm, state }))
const deliveredAt = (at: number): Entry['state'] => ({
  kind: 'delivered',
  receipt: { recordId: `record-${at}`, link: null, deliveredAt: at },
})
const ids = async (crms: string[], limit: number) => (await store.delivered(crms, limit)).map(({ id }) => id)

it('gives what arrived last at any of the CRMs, newest first, and no more than asked for', async () => {
  await put('old', 'close', deliveredAt(1))
  await put('newest', 'pipedrive', deliveredAt(4))
  await put('newer', 'close', deliveredAt(3))
  await put('new', 'close', deliveredAt(2))
  expect(await ids(['close', 'pipedrive'], 2)).toEqual(['newest', 'newer'])
})

it('gives nothing of another CRM, and nothing that has not arrived', async () => {
  await put('here', 'this-browser', deliveredAt(9))
  await put('waiting', 'close', { kind: 'waiting', notBefore: 1, delay: null })
  await put('refused', 'close', { kind: 'refused', at: 5, refusals: [] })
  await put('twice', 'close', { kind: 'doubled', receipt: { recordId: 'r', link: null, deliveredAt: 6 } })
  await put('there', 'close', deliveredAt(2))
  expect(await ids(['close', 'pipedrive'], 10)).toEqual(['there'])
})

it('forgets one that is on its way once more', async () => {
  await put('a', 'close', deliveredAt(1))
  await put('a', 'close', { kind: 'held', until: 5 })
  expect(await ids(['close'], 10)).toEqual([])
})
