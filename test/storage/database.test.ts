import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { createEntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { createLeadList } from '../../lib/storage/lead-list.ts'
import { entryOf, leadOf } from '../fixtures.ts'

/** A lead as version 1 kept it: without keys and not to be found by e-mail. */
function keptByVersion1(id: string, names: string[]) {
  const people = names.flatMap((name) => leadOf(name).people.map(({ key: _none, ...person }) => person))
  const lead = { ...leadOf('Nobody'), people }
  return { id, lead, statusId: 'new', sentStatusId: 'new', savedAt: 5, age: -5, searchText: 'ann ode' }
}

async function writeVersion1(name: string): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('entries', { keyPath: 'id' }).createIndex('kind', 'state.kind')
      opened.createObjectStore('leads', { keyPath: 'id' }).createIndex('newestFirst', ['age', 'id'])
    },
  })
  const { values: _v, intent: _i, provenance: _p, ...entry } = entryOf()
  await database.put('leads', keptByVersion1('a', ['Ann Ode', 'Ben Marsh']))
  await database.put('leads', { id: 'odd', age: -4, lead: 'of another version' })
  await database.put('entries', { ...entry, lead: keptByVersion1('b', ['Ann Ode']).lead })
  database.close()
}

it('finds what version 1 kept, and keeps what it cannot read', async () => {
  await writeVersion1('upgraded')
  const database = createDatabase('upgraded')
  const leads = await createLeadList(database).find(leadOf('Ben Marsh'))
  expect(leads.map(({ id, lead }) => [id, lead.people.map(({ key }) => key)])).toEqual([
    ['a', ['kept-1', 'kept-2']],
  ])
  const entries = await createEntryStore(database).find(['email:ann.ode@example.com'])
  expect(entries.map(({ id, intent }) => [id, intent.kind])).toEqual([['draft-1.close', 'create']])
  expect(await (await database()).get('leads', 'odd')).toMatchObject({ lead: 'of another version' })
})

it('knows from version 2 which write a question is about, and what waits for whom', async () => {
  await writeVersion1('questions')
  const raw = await openDB('questions')
  const { doubt: _d, batch: _b, ...entry } = entryOf({ id: 'asked' })
  await raw.put('entries', { ...entry, state: { kind: 'unsure', at: 7, step: 'note' } })
  raw.close()
  const entries = createEntryStore(createDatabase('questions'))
  expect(await entries.read('asked')).toMatchObject({
    state: { kind: 'unsure', at: 7 },
    doubt: { step: 'note', since: 7, isThere: false },
    batch: null,
  })
  expect(await entries.destinations()).toEqual(['close'])
})

it('finds a lead by what it was changed to, and no more by what it was', async () => {
  const list = createLeadList(createDatabase('changed'))
  await list.keep('a', leadOf('Ann Ode', 'Quay Ltd'), 'new', 1)
  expect(await list.change('a', () => leadOf('Zoe Marlow', 'Northwind'))).toBe('stored')
  expect((await list.find(leadOf('Zoe Marlow', 'Northwind'))).map(({ id }) => id)).toEqual(['a'])
  const ann = leadOf('Ann Ode', 'Quay Ltd')
  const byMail = { ...ann, people: ann.people.map((person) => ({ ...person, phones: [] })) }
  expect(await list.find(byMail)).toEqual([])
  expect(await list.change('gone', (kept) => kept.lead)).toBe('missing')
})
