import { beforeEach, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/crm/connection-settings.ts'
import type { CrmField } from '../../lib/crm/field.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
import { knownPerson } from '../lead/known-record.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
let handlers: ReturnType<typeof createHandlers>

function sent(id: string, value: string, personKey: string | null = null): Entry['values'][number] {
  return { id, of: personKey === null ? 'lead' : 'person', personKey, type: 'text', value }
}

function fieldOf(id: string, of: CrmField['of'] = 'lead'): CrmField {
  return { id, label: id, of, type: 'text', options: [], required: false, maxLength: null, role: null }
}

const refused = entryOf({
  state: { kind: 'refused', at: 5, refusals: [{ field: 'email', text: 'Not an address' }] },
  values: [sent('cf_1', 'Fair')],
})

beforeEach(async () => {
  world = fakeWorld()
  handlers = createHandlers(world, () => undefined)
  await world.connections.update(() => [connectionOf({ fields: [fieldOf('cf_1')] })])
})

it('opens a lead that was saved as it was saved, with what was refused, though its page and draft are gone', async () => {
  await world.entries.change(refused.id, () => refused)
  world.page = null
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  expect(view).toMatchObject({
    draft: {
      id: 'draft-1',
      destinationId: 'close',
      statusId: 'stat_1',
      people: [{ name: { value: 'Ann Ode' }, emails: [{ value: 'ann.ode@example.com' }] }],
      values: { close: { cf_1: 'Fair' } },
    },
    entries: [{ id: refused.id, state: { kind: 'refused', refusals: [{ field: 'email' }] } }],
  })
  expect(world.readings).toBe(0)
})

it('says that a lead is not there any more', async () => {
  expect(await handlers['entry.edit']({ entryId: 'draft-9.close' })).toEqual({ view: null })
})

it('leads back to the same entry when it is saved: no second lead comes of the correction', async () => {
  await world.entries.change(refused.id, () => refused)
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  if (view === null) expect.unreachable()
  const draft = { ...view.draft, note: 'Corrected.' }
  const saved = await handlers['lead.save']({
    tabId: 7,
    draft,
    destinationId: 'close',
    statusId: 'stat_1',
    asNew: null,
  })
  expect(saved).toMatchObject({ kind: 'saved', entry: { id: refused.id } })
  const entries = await world.entries.list(['held', 'waiting', 'refused'])
  expect(entries.map(({ id, lead }) => [id, lead.note])).toEqual([[refused.id, 'Corrected.']])
})

it('keeps where each value came from, save of those that are corrected', async () => {
  const sources = [
    { value: 'Ann Ode', source: 'heading on the page' },
    { value: 'Harbour & Finch', source: 'page title' },
  ]
  await world.entries.change(refused.id, () => ({ ...refused, lead: { ...refused.lead, sources } }))
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  if (view === null) expect.unreachable()
  const { company } = view.draft
  const draft = { ...view.draft, company: { ...company, name: { ...company.name, value: 'Harbour Ltd' } } }
  await handlers['lead.save']({ tabId: 7, draft, destinationId: 'close', statusId: 'stat_1', asNew: null })
  const saved = (await world.entries.read(refused.id))?.lead.sources ?? []
  expect(saved).toContainEqual({ value: 'Ann Ode', source: 'heading on the page' })
  expect(saved).toContainEqual({ value: 'Harbour Ltd', source: 'typed by you' })
})

it('still updates the record that it was to update, with the changes that were ticked', async () => {
  const changes = [
    {
      id: 'title:Head of Purchasing',
      field: 'title',
      now: 'Buyer',
      next: 'Head of Purchasing',
      kind: 'replace',
    },
  ] satisfies Extract<Entry['intent'], { kind: 'update' }>['changes']
  const intent = { kind: 'update' as const, target: knownPerson, changes }
  await world.entries.change(refused.id, () => ({ ...refused, intent }))
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  if (view === null) expect.unreachable()
  const draft = { ...view.draft, note: 'Corrected.' }
  await handlers['lead.save']({ tabId: 7, draft, destinationId: 'close', statusId: 'stat_1', asNew: null })
  expect((await world.entries.read(refused.id))?.intent).toEqual(intent)
})

it('takes for the user’s own word only what the lead and the set-up do not fill by themselves', async () => {
  const shown = (source: 'person-title' | null, fallback = '') => ({ shown: true, source, fallback })
  const settings = {
    ...defaultSettings,
    fields: { role: shown('person-title'), channel: shown(null, 'Web'), region: shown(null, 'North') },
  }
  const fields = [fieldOf('role', 'person'), fieldOf('channel'), fieldOf('region'), fieldOf('cf_1')]
  await world.connections.update(() => [connectionOf({ fields, settings })])
  const values = [
    sent('role', 'Head of Purchasing', 'person-1'),
    sent('channel', 'Web'),
    sent('cf_1', 'Fair'),
  ]
  await world.entries.change(refused.id, () => ({ ...refused, values }))
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  // The region was emptied by the user: it is not to be the default again.
  expect(view?.draft.values).toEqual({ close: { cf_1: 'Fair', region: '' } })
})

it('finds what was typed before its tab was loaded anew, until it is saved', async () => {
  await world.entries.change(refused.id, () => refused)
  const { view } = await handlers['entry.edit']({ entryId: refused.id })
  if (view === null) expect.unreachable()
  const draft = { ...view.draft, note: 'Half a sent', touched: true }
  await handlers['draft.write']({ tabId: -1, draft })
  const again = await handlers['entry.edit']({ entryId: refused.id })
  expect(again.view?.draft.note).toBe('Half a sent')
  const sending = { tabId: -1, destinationId: 'close', statusId: 'stat_1', asNew: null }
  await handlers['lead.save']({ ...sending, draft: { ...draft, note: 'A sentence.' } })
  const after = await handlers['entry.edit']({ entryId: refused.id })
  expect(after.view?.draft).toMatchObject({ note: 'A sentence.' })
})
