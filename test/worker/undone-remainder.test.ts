import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { reachKeys } from '../../lib/lead/reach-keys.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { disconnect } from '../../lib/worker/disconnect.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { undoEntry } from '../../lib/worker/undo-entry.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

// A lead that is taken back while its second record is not to be seen yet.

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let draft: Draft
let close: string
let id: string

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  bench.sandbox.settings.now = () => world.time
  bench.sandbox.settings.searchLagMs = 60_000
  bench.sandbox.settings.close.eventLagMs = 60_000
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  draft = (await openPopup(world, 7)).draft
  const request = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, request)
  close = connected.kind === 'connected' ? connected.destination.id : expect.unreachable()
})

async function deliver(): Promise<void> {
  const saved = await saveDraft(world, draft, close, 'stat_Potential')
  id = 'entry' in saved ? saved.entry.id : expect.unreachable()
  await deliverDue(world)
}

async function later(): Promise<void> {
  for (let minute = 0; minute < 10; minute++) {
    world.time += 60_000
    await deliverDue(world)
  }
}

const handlers = () => createHandlers(world, () => undefined)
const remains = () => world.entries.list(['undone', 'left'])

describe('with a second record', () => {
  beforeEach(async () => {
    bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /api/v1/lead/' })
    await deliver()
    expect(await undoEntry(world, id)).toEqual({ kind: 'undone' })
  })

  it('is shown nowhere while it is looked for, and may be saved once more', async () => {
    expect((await remains()).map(({ state }) => state.kind)).toEqual(['undone'])
    const [remainder] = await remains()
    expect(await world.entries.find(reachKeys(remainder?.lead ?? expect.unreachable()))).toEqual([])
    expect(await handlers()['entry.list']({})).toEqual({ entries: [] })
    expect(world.outboxBadge?.text).toBe('')
    expect((await openPopup(world, 7)).entries).toEqual([])
    await deliver()
    expect((await world.entries.read(id))?.state.kind).toBe('delivered')
  })

  it('is told of to no view before it is found', async () => {
    world.announced = []
    bench.sandbox.fail({ kind: 'drop-request' }, { on: 'GET /api/v1/event/' })
    await later()
    expect(world.announced).toEqual(['left'])
  })

  it.each([
    ['removed', false, 0],
    ['kept', true, 1],
  ])('is a question once it is found: %s', async (_, keep, count) => {
    await later()
    const [record] = bench.sandbox.records()
    const { entries } = await handlers()['entry.list']({})
    const link = `https://app.close.com/lead/${record?.id}/`
    expect(entries.map(({ state }) => state)).toMatchObject([{ kind: 'left', link }])
    expect(world.outboxBadge).toMatchObject({ tone: 'trouble', text: '1' })
    const entryId = entries[0]?.id ?? expect.unreachable()
    expect(await handlers()['entry.twins']({ entryId, keep })).toEqual({
      isDone: true,
      isUsed: false,
      entry: null,
    })
    expect(bench.sandbox.records()).toHaveLength(count)
    expect(await remains()).toEqual([])
    expect(world.outboxBadge?.text).toBe('')
  })

  it('stays a question until the disk knows that it is gone', async () => {
    await later()
    const [question] = await remains()
    const entryId = question?.id ?? expect.unreachable()
    const { entries } = world
    world.entries = { ...entries, change: async () => ({ kind: 'full' }) }
    const answer = await handlers()['entry.twins']({ entryId, keep: false })
    expect(answer).toMatchObject({ isDone: false, entry: { state: { kind: 'left' } } })
    expect(bench.sandbox.records()).toEqual([])
    world.entries = entries
    expect(await handlers()['entry.twins']({ entryId, keep: false })).toEqual({
      isDone: true,
      isUsed: false,
      entry: null,
    })
    expect(await remains()).toEqual([])
  })

  it('is told from the record of the same lead that was saved once more', async () => {
    await deliver()
    const made = (await world.entries.read(id))?.done['lead']
    await later()
    const question = (await world.entries.list(['left', 'doubled']))[0] ?? expect.unreachable()
    await handlers()['entry.twins']({ entryId: question.id, keep: false })
    await later()
    expect(bench.sandbox.records().map((record) => record.id)).toEqual([made])
    expect(await world.entries.count(['delivered', 'left', 'undone', 'doubled'])).toBe(1)
  })
})

it('without a second record leaves nothing', async () => {
  await deliver()
  expect(await undoEntry(world, id)).toEqual({ kind: 'undone' })
  expect(await remains()).toHaveLength(1)
  await later()
  expect(await remains()).toEqual([])
})

it.each([
  [6, 1],
  [8, 0],
])(
  'of a destination that is disconnected for good it is kept for a week: after %i days %i',
  async (days, count) => {
    await deliver()
    expect(await undoEntry(world, id)).toEqual({ kind: 'undone' })
    world.time += 30 * 24 * 3_600_000
    await disconnect(world, close)
    world.time += days * 24 * 3_600_000
    await deliverDue(world)
    expect(await remains()).toHaveLength(count)
  },
)

it('is kept for that week though the worker dies while it is disconnected', async () => {
  await deliver()
  expect(await undoEntry(world, id)).toEqual({ kind: 'undone' })
  world.time += 30 * 24 * 3_600_000
  const { update } = world.connections
  world.connections.update = async (change) => {
    await update(change)
    throw new Error('dead')
  }
  await expect(disconnect(world, close)).rejects.toThrow('dead')
  await deliverDue(world)
  expect(await remains()).toHaveLength(1)
})

it('is not deleted where the disk does not take what remains of it', async () => {
  await deliver()
  const { change } = world.entries
  world.entries = {
    ...world.entries,
    change: async (entryId, by) => (entryId === id ? await change(entryId, by) : { kind: 'full' }),
  }
  expect(await undoEntry(world, id)).toMatchObject({ kind: 'failed', entry: { id } })
  expect(bench.sandbox.records()).toHaveLength(1)
  expect((await world.entries.read(id))?.state.kind).toBe('delivered')
})

it('leaves nothing but itself where the CRM does not delete it', async () => {
  await deliver()
  bench.sandbox.fail(
    { kind: 'drop-request' },
    { on: `DELETE /api/v1/lead/${bench.sandbox.records()[0]?.id}/` },
  )
  expect(await undoEntry(world, id)).toMatchObject({ kind: 'failed' })
  expect(await remains()).toEqual([])
  expect((await world.entries.read(id))?.suspects).not.toEqual([])
})
