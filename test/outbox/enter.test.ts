import { beforeEach, describe, expect, it } from 'vitest'
import { type Entering, enterLeads, type Save } from '../../lib/outbox/enter.ts'
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
  batch: null,
}
const entering = { isRepeatable: false, holdMs: 0, now: 7 }
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

const enterLead = async (at: EntryStore, lead: Save, how: Entering) => {
  const entered = await enterLeads(at, [{ save: lead, entering: how }])
  return entered.kind === 'full' ? entered : entered.leads[0]
}

describe('saving a draft', () => {
  it('makes one entry however often it is saved at once', async () => {
    await Promise.all([1, 2, 3].map((now) => enterLead(store, save, { ...entering, now })))
    expect(await store.list(['waiting'])).toHaveLength(1)
  })

  it('says so when the disk takes nothing', async () => {
    const full: EntryStore = { ...store, changeAll: async () => ({ kind: 'full' }) }
    expect(await enterLead(full, save, entering)).toEqual({ kind: 'full' })
  })

  it.each<[string, EntryState, EntryState]>([
    ['waits', { kind: 'waiting', notBefore: 99, delay: 'busy' }, waiting],
    ['was refused', refused, waiting],
    ['is paused', paused, waiting],
  ])('corrects an entry that %s', async (_what, state, after) => {
    await put(state)
    const entered = await enterLead(store, corrected, entering)
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: after, lead: corrected.lead } })
  })

  it.each<[string, EntryState, Record<string, string>]>([
    ['is being sent', sending, {}],
    ['was delivered', delivered, {}],
    ['is half made', { kind: 'waiting', notBefore: 99, delay: 'busy' }, { lead: 'lead_1' }],
    ['is in question', unsure, {}],
  ])('says that the changes are not in an entry that %s', async (_what, state, done) => {
    await put(state, done)
    const entered = await enterLead(store, corrected, entering)
    expect(entered).toMatchObject({ kind: 'known', entry: { state, lead: save.lead } })
  })

  it('holds a new lead for as long as it may be taken back, and a corrected one once more', async () => {
    const held = (until: number) => ({ entry: { state: { kind: 'held', until } } })
    expect(await enterLead(store, save, { ...entering, holdMs: 5_000 })).toMatchObject(held(5_007))
    const later = { ...entering, holdMs: 5_000, now: 1_000 }
    expect(await enterLead(store, save, later)).toMatchObject(held(5_007))
    expect(await enterLead(store, corrected, later)).toMatchObject(held(6_000))
  })

  it('leaves what is looked for as it was sent', async () => {
    const doubt = { step: 'lead', since: 1, looks: 0, firstLookAt: null, isThere: false }
    await store.change('d.close', () => entryOf({ id: 'd.close', draftId: 'd', state: waiting, doubt }))
    const entered = await enterLead(store, corrected, entering)
    expect(entered).toMatchObject({ kind: 'known', entry: { lead: save.lead, doubt } })
  })

  it.each<[string, EntryState]>([
    ['being sent', sending],
    ['delivered', delivered],
    ['unsure', unsure],
  ])('finds the same lead as it is while it is %s', async (_what, state) => {
    await put(state)
    expect(await enterLead(store, save, entering)).toMatchObject({ kind: 'entered', entry: { state } })
  })

  it('tries a half made entry again without changing it', async () => {
    await put(refused, { lead: 'lead_1' })
    expect(await enterLead(store, save, entering)).toMatchObject({
      kind: 'entered',
      entry: { state: waiting },
    })
  })

  it('corrects what was delivered where that can be repeated', async () => {
    await put(delivered)
    const entered = await enterLead(store, corrected, { ...entering, isRepeatable: true })
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: waiting, lead: corrected.lead } })
  })

  it('goes on with what a refused half needs, and keeps the half that was made', async () => {
    await put(refused, { organization: '7' })
    const entered = await enterLead(store, corrected, entering)
    expect(entered).toMatchObject({ kind: 'entered', entry: { state: waiting, done: { organization: '7' } } })
  })

  it('begins anew where the correction is meant for another record', async () => {
    await put(refused, { contact: 'cont_1' })
    const target = { recordId: 'lead_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const update = { ...save, intent: { kind: 'update' as const, target, changes: [] } }
    const entered = await enterLead(store, update, entering)
    expect(entered).toMatchObject({ kind: 'entered', entry: { intent: { kind: 'update' }, done: {} } })
  })

  it('updates the record that a delivered lead became, step by step from the first', async () => {
    await put(delivered, { lead: 'lead_1', note: 'acti_1' })
    const target = { recordId: 'cont_1', ids: {}, personKey: null, name: 'Ann Ode', link: null }
    const update = { ...corrected, intent: { kind: 'update' as const, target, changes: [] } }
    const entered = await enterLead(store, update, entering)
    expect(entered).toMatchObject({
      kind: 'entered',
      entry: { state: waiting, done: {}, lead: corrected.lead },
    })
  })

  it('does not look for a second one of what was made before it began anew', async () => {
    const suspects = [{ step: 'lead', since: 1, notBefore: 99, firstLookAt: null }]
    const done = { lead: 'lead_1' }
    await store.change('d.close', () =>
      entryOf({ id: 'd.close', draftId: 'd', state: delivered, done, suspects }),
    )
    const target = { recordId: 'lead_1', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const update = { ...corrected, intent: { kind: 'update' as const, target, changes: [] } }
    expect(await enterLead(store, update, entering)).toMatchObject({ entry: { done: {}, suspects: [] } })
  })

  it('adds nobody twice: what was added and delivered is known', async () => {
    await put(delivered, { contact: 'cont_1' })
    const target = { recordId: 'lead_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const entered = await enterLead(store, { ...corrected, intent: { kind: 'add', target } }, entering)
    expect(entered).toMatchObject({ kind: 'known', entry: { state: { kind: 'delivered' } } })
  })

  it('does not make again who was made before the rest is added', async () => {
    await put(refused, { 'person:1': '20' })
    const target = { recordId: 'org_2', ids: {}, personKey: null, name: 'Quay Ltd', link: null }
    const entered = await enterLead(store, { ...corrected, intent: { kind: 'add', target } }, entering)
    expect(entered).toMatchObject({ entry: { done: { 'person:1': '20' } } })
  })

  it('leaves the question about a new lead what it is when the user would rather update another', async () => {
    await put(unsure)
    const target = { recordId: 'cont_1', ids: {}, personKey: null, name: 'Ann Ode', link: null }
    for (const intent of [
      { kind: 'update' as const, target, changes: [] },
      { kind: 'add' as const, target },
    ]) {
      const entered = await enterLead(store, { ...save, intent }, entering)
      expect(entered).toMatchObject({ kind: 'known', entry: { state: unsure, intent: { kind: 'create' } } })
    }
  })
})
