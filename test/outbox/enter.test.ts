import { beforeEach, describe, expect, it } from 'vitest'
import { enterLead } from '../../lib/outbox/enter.ts'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { entryOf, leadOf } from '../fixtures.ts'

const { statusId, lead, values, intent, provenance } = entryOf()
const save = {
  draftId: 'd',
  destinationId: 'close',
  crm: 'close',
  statusId,
  lead,
  values,
  intent,
  provenance,
}
const corrected = { ...save, lead: leadOf('Ann Odell') }
const waiting: EntryState = { kind: 'waiting', notBefore: 7, delay: null }
const unsure: EntryState = { kind: 'unsure', at: 1 }
const sending: EntryState = { kind: 'sending', startedAt: 1 }
const refused: EntryState = { kind: 'refused', at: 1, refusals: [] }
const paused: EntryState = { kind: 'paused', at: 1, disconnection: 'key' }
const delivered: EntryState = { kind: 'delivered', receipt: { recordId: 'r', link: null, deliveredAt: 1 } }

let databases = 0
let store: EntryStore

beforeEach(() => {
  databases += 1
  store = createEntryStore(createDatabase(`enter-${databases}`))
})

const put = (state: EntryState, done: Record<string, string> = {}) =>
  store.change('d.close', () => entryOf({ id: 'd.close', draftId: 'd', state, done }))

describe('saving a draft', () => {
  it('makes one entry however often it is saved at once', async () => {
    await Promise.all([1, 2, 3].map((now) => enterLead(store, save, false, now)))
    expect(await store.list(['waiting'])).toHaveLength(1)
  })

  it('says so when the disk takes nothing', async () => {
    const full: EntryStore = { ...store, change: async () => ({ kind: 'full' }) }
    expect(await enterLead(full, save, false, 7)).toEqual({ kind: 'full' })
  })

  it.each<[string, EntryState, EntryState]>([
    ['waits', { kind: 'waiting', notBefore: 99, delay: 'busy' }, waiting],
    ['was refused', refused, waiting],
    ['is paused', paused, waiting],
    ['is unsure, which it stays', unsure, unsure],
  ])('corrects an entry that %s', async (_what, state, after) => {
    await put(state)
    const entered = await enterLead(store, corrected, false, 7)
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: after, lead: corrected.lead } })
  })

  it.each<[string, EntryState, Record<string, string>]>([
    ['is being sent', sending, {}],
    ['was delivered', delivered, {}],
    ['is half made', { kind: 'waiting', notBefore: 99, delay: 'busy' }, { lead: 'lead_1' }],
  ])('says that the changes are not in an entry that %s', async (_what, state, done) => {
    await put(state, done)
    const entered = await enterLead(store, corrected, false, 7)
    expect(entered).toMatchObject({ kind: 'known', entry: { state, lead: save.lead } })
  })

  it.each<[string, EntryState]>([
    ['being sent', sending],
    ['delivered', delivered],
    ['unsure', unsure],
  ])('finds the same lead as it is while it is %s', async (_what, state) => {
    await put(state)
    expect(await enterLead(store, save, false, 7)).toMatchObject({ kind: 'entered', entry: { state } })
  })

  it('tries a half made entry again without changing it', async () => {
    await put(refused, { lead: 'lead_1' })
    expect(await enterLead(store, save, false, 7)).toMatchObject({
      kind: 'entered',
      entry: { state: waiting },
    })
  })

  it('corrects what was delivered where that can be repeated', async () => {
    await put(delivered)
    const entered = await enterLead(store, corrected, true, 7)
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: waiting, lead: corrected.lead } })
  })

  it('goes on with what a refused half needs, and keeps the half that was made', async () => {
    await put(refused, { organization: '7' })
    const entered = await enterLead(store, corrected, false, 7)
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: waiting, done: { organization: '7' } } })
  })

  it('begins anew where the correction is meant for another record', async () => {
    await put(refused, { contact: 'cont_1' })
    const target = { recordId: 'lead_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const update = { ...save, intent: { kind: 'update' as const, target, changes: [] } }
    const entered = await enterLead(store, update, false, 7)
    expect(entered).toMatchObject({ kind: 'entered', entry: { intent: { kind: 'update' }, done: {} } })
  })

  it('updates the record that a delivered lead became, step by step from the first', async () => {
    await put(delivered, { lead: 'lead_1', note: 'acti_1' })
    const target = { recordId: 'cont_1', ids: {}, personKey: null, name: 'Ann Ode', link: null }
    const update = { ...corrected, intent: { kind: 'update' as const, target, changes: [] } }
    const entered = await enterLead(store, update, false, 7)
    expect(entered).toMatchObject({
      kind: 'entered',
      entry: { state: waiting, done: {}, lead: corrected.lead },
    })
  })

  it('adds nobody twice: what was added and delivered is known', async () => {
    await put(delivered, { contact: 'cont_1' })
    const target = { recordId: 'lead_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const entered = await enterLead(store, { ...corrected, intent: { kind: 'add', target } }, false, 7)
    expect(entered).toMatchObject({ kind: 'known', entry: { state: { kind: 'delivered' } } })
  })

  it('does not make again who was made before the rest is added', async () => {
    await put(refused, { 'person:1': '20' })
    const target = { recordId: 'org_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const entered = await enterLead(store, { ...corrected, intent: { kind: 'add', target } }, false, 7)
    expect(entered).toMatchObject({ entry: { done: { 'person:1': '20' } } })
  })

  it('leaves the question about a new lead what it is when the user would rather update another', async () => {
    await put(unsure)
    const target = { recordId: 'cont_1', ids: {}, personKey: null, name: 'Ann Ode', link: null }
    for (const intent of [
      { kind: 'update' as const, target, changes: [] },
      { kind: 'add' as const, target },
    ]) {
      const entered = await enterLead(store, { ...save, intent }, false, 7)
      expect(entered).toMatchObject({ kind: 'known', entry: { state: unsure, intent: { kind: 'create' } } })
    }
  })
})
