import { beforeEach, describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { Handlers } from '../../lib/messages/receive.ts'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { entryOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
let handlers: Handlers
let deliveries: Promise<void>[]

beforeEach(() => {
  world = fakeWorld()
  deliveries = []
  handlers = createHandlers(world, () => void deliveries.push(deliverDue(world)))
})

const settled = () => Promise.all(deliveries)
const open = () => handlers['capture.start']({ tabId: 7 })
const saveFirst = async (asNew: string | null = null): Promise<MessageAnswer<'lead.save'>> => {
  const { draft } = await open()
  const saved = await handlers['lead.save']({
    tabId: 7,
    draft,
    destinationId: 'this-browser',
    statusId: 'qualified',
    asNew,
  })
  await settled()
  return saved
}
const listed = async () =>
  (await handlers['list.page']({ search: '', statusId: null, after: null, limit: 10 })).rows

describe('saving from the popup', () => {
  it('puts the lead where the user chose and remembers the choice', async () => {
    expect(await saveFirst()).toMatchObject({ kind: 'saved', entry: { leadName: 'Ann Ode' } })
    expect(await listed()).toMatchObject([{ statusId: 'qualified' }])
    expect(await world.choices.read()).toEqual({
      destinationId: 'this-browser',
      statusIds: { 'this-browser': 'qualified' },
      values: { 'this-browser': {} },
    })
  })

  it('says what is wrong and stores no lead', async () => {
    const { draft } = await open()
    const people = draft.people.map((person) => ({ ...person, included: false }))
    const empty = {
      ...draft,
      people,
      company: { ...draft.company, name: { value: '', origins: [], edited: true } },
    }
    const answer = await handlers['lead.save']({
      tabId: 7,
      draft: empty,
      destinationId: 'this-browser',
      statusId: 'new',
      asNew: null,
    })
    expect(answer).toMatchObject({ kind: 'invalid', problems: [{ code: 'empty' }] })
    expect(await world.entries.list(['waiting', 'delivered'])).toEqual([])
  })

  it('says that the destination is gone', async () => {
    const { draft } = await open()
    const answer = await handlers['lead.save']({
      tabId: 7,
      draft,
      destinationId: 'close.orga_1',
      statusId: 's',
      asNew: null,
    })
    expect(answer).toEqual({ kind: 'gone' })
  })

  it('keeps the form of a saved lead for the next opening, and no second lead comes of it', async () => {
    await saveFirst()
    await saveFirst()
    expect(await listed()).toHaveLength(1)
    expect(world.readings).toBe(1)
  })

  it('makes a further lead where the user asks for one', async () => {
    await saveFirst()
    expect(await saveFirst('draft-2')).toMatchObject({ kind: 'saved' })
    expect(await listed()).toHaveLength(2)
    await saveFirst('draft-2')
    expect(await listed()).toHaveLength(2)
  })
})

describe('deleting a lead from the list', () => {
  it('leaves nothing of it, and its page can be captured anew', async () => {
    await saveFirst()
    const [row] = await listed()
    await handlers['list.remove']({ ids: [row?.id ?? ''] })
    expect(await listed()).toEqual([])
    expect(await world.entries.list(['delivered'])).toEqual([])
    expect((await open()).entries).toEqual([])
    expect(world.gone).toEqual({ [row?.id ?? '']: 'deleted' })
    await saveFirst()
    expect(await listed()).toHaveLength(1)
  })
})

describe('entries that are not delivered', () => {
  const refused: EntryState = { kind: 'refused', at: 1, refusals: [] }
  const put = (entry: ReturnType<typeof entryOf>) => world.entries.change(entry.id, () => entry)

  it('are listed newest first', async () => {
    await put(entryOf({ id: 'a', createdAt: 1, state: refused }))
    await put(entryOf({ id: 'b', createdAt: 2, state: refused }))
    await put(
      entryOf({
        id: 'c',
        createdAt: 3,
        state: { kind: 'delivered', receipt: { recordId: 'r', link: null, deliveredAt: 1 } },
      }),
    )
    const { entries } = await handlers['entry.list']({})
    expect(entries.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('can be given up', async () => {
    await put(entryOf({ id: 'a', state: refused }))
    await handlers['entry.discard']({ entryId: 'a' })
    expect(await world.entries.read('a')).toBeNull()
    expect(world.gone).toEqual({ a: 'deleted' })
  })

  it('cannot be given up while they are sent', async () => {
    await put(entryOf({ id: 'a', state: { kind: 'sending', startedAt: 1 } }))
    await handlers['entry.discard']({ entryId: 'a' })
    expect(await world.entries.read('a')).not.toBeNull()
    expect(world.gone).toEqual({})
  })

  it('are sent when the user asks', async () => {
    await put(entryOf({ id: 'a', crm: 'this-browser', destinationId: 'this-browser', state: refused }))
    await handlers['entry.retry']({ entryId: 'a' })
    await settled()
    expect((await world.entries.read('a'))?.state.kind).toBe('delivered')
  })

  it('say that their CRM is not connected any more, rather than that its key is wrong', async () => {
    await put(entryOf({ id: 'a' }))
    await deliverDue(world)
    const { entries } = await handlers['entry.list']({})
    expect(entries[0]?.state).toEqual({ kind: 'paused', disconnection: 'ended' })
  })

  it('tell of an answer that is missing for the note alone', async () => {
    await put(entryOf({ id: 'a', state: { kind: 'unsure', at: 1 }, done: { lead: 'lead_1' } }))
    const { entries } = await handlers['entry.list']({})
    expect(entries[0]?.state).toMatchObject({ kind: 'unsure', part: 'rest' })
  })
})
