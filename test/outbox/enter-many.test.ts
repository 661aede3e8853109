import { beforeEach, describe, expect, it } from 'vitest'
import { enterLeads } from '../../lib/outbox/enter.ts'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase, type Database } from '../../lib/storage/database.ts'
import { entryOf, leadOf } from '../fixtures.ts'

const { statusId, values, intent, provenance } = entryOf()
const to = { destinationId: 'close', crm: 'close', statusId, values, intent, provenance, batch: null }
const save = { ...to, lead: leadOf('Ann Odell') }
const entering = { isRepeatable: false, holdMs: 0, now: 7 }
const delivered: EntryState = { kind: 'delivered', receipt: { recordId: 'r', link: null, deliveredAt: 1 } }
const refused: EntryState = { kind: 'refused', at: 1, refusals: [] }

let databases = 0
let database: () => Promise<Database>
let store: EntryStore

beforeEach(() => {
  databases += 1
  database = createDatabase(`enter-many-${databases}`)
  store = createEntryStore(database)
})

describe('saving many leads at once', () => {
  const leads = ['d', 'e', 'f'].map((draftId) => ({ save: { ...save, draftId }, entering }))
  const kinds = async () => {
    const entered = await enterLeads(store, leads)
    return entered.kind === 'full' ? 'full' : entered.leads.map((lead) => lead?.kind ?? 'left')
  }

  it('takes each as if it were saved alone', async () => {
    await store.change('e.close', () => entryOf({ id: 'e.close', draftId: 'e', state: delivered }))
    await store.change('f.close', () => entryOf({ id: 'f.close', draftId: 'f', state: refused }))
    expect(await kinds()).toEqual(['entered', 'known', 'entered'])
    expect((await store.list(['waiting', 'delivered'])).map(({ id }) => id).sort()).toEqual([
      'd.close',
      'e.close',
      'f.close',
    ])
  })

  it('leaves what it cannot read, and takes the others', async () => {
    // What another version wrote is of no type of ours.
    const unread = {
      ...entryOf({ id: 'e.close' }),
      lead: 'of a later version',
      reach: [],
      made: [],
      page: '',
    }
    await (await database()).put('entries', unread as unknown as Parameters<Database['put']>[1] & never)
    expect(await kinds()).toEqual(['entered', 'left', 'entered'])
    expect(await (await database()).get('entries', 'e.close')).toEqual(unread)
  })
})
