import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry, EntryState } from '../../lib/outbox/entry.ts'
import { outboxProgress } from '../../lib/worker/progress.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
beforeEach(async () => {
  world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
})

const receipt = { recordId: 'r', link: null, deliveredAt: 9 }
const states = {
  held: { kind: 'held', until: 9 },
  waiting: { kind: 'waiting', notBefore: 9, delay: null },
  sending: { kind: 'sending', startedAt: 9 },
  delivered: { kind: 'delivered', receipt },
  refused: { kind: 'refused', at: 9, refusals: [] },
  paused: { kind: 'paused', at: 9, disconnection: 'key' },
  unsure: { kind: 'unsure', at: 9 },
} satisfies Record<string, EntryState>

let ids = 0
async function put(kind: keyof typeof states, batchId: string | null, changes: Partial<Entry> = {}) {
  ids += 1
  const batch = batchId === null ? null : { id: batchId, size: 7 }
  const entry = entryOf({ id: `entry-${ids}`, batch, state: states[kind], ...changes })
  await world.entries.change(entry.id, () => entry)
  return entry.id
}

describe('how far everything is', () => {
  it('counts what is under way, whether saved together or alone', async () => {
    for (const kind of ['held', 'waiting', 'sending'] as const) await put(kind, null)
    await put('waiting', 'b1')
    await put('refused', null)
    await put('delivered', null)
    expect(await outboxProgress(world, [])).toMatchObject({ underWay: 4, isPaused: false })
  })

  it('has each lead of a batch in one of three counts', async () => {
    for (const kind of Object.keys(states) as (keyof typeof states)[]) await put(kind, 'b1')
    const { batches } = await outboxProgress(world, [])
    expect(batches).toEqual([
      {
        id: 'b1',
        size: 7,
        delivered: 1,
        waiting: 3,
        needy: 3,
        pageTitle: 'Team',
        destinationNames: ['Close'],
        savedAt: 1_000,
      },
    ])
  })

  it('counts no more what the user discarded', async () => {
    await put('waiting', 'b1')
    const gone = await put('refused', 'b1')
    await world.entries.change(gone, () => null)
    expect((await outboxProgress(world, [])).batches).toMatchObject([{ size: 1, needy: 0 }])
  })

  it('tells of a batch that has arrived only where it is asked for by name', async () => {
    await put('delivered', 'b1')
    expect((await outboxProgress(world, [])).batches).toEqual([])
    expect((await outboxProgress(world, ['b1', 'unknown'])).batches).toMatchObject([
      { id: 'b1', size: 1, delivered: 1 },
    ])
  })

  it('names each place of a batch once, and when its first lead was saved', async () => {
    await put('waiting', 'b1', { createdAt: 30 })
    await put('waiting', 'b1', { createdAt: 20, destinationId: 'gone', crm: 'pipedrive' })
    await put('delivered', 'b1', { createdAt: 40 })
    const [batch] = (await outboxProgress(world, [])).batches
    expect([batch?.destinationNames.toSorted(), batch?.savedAt]).toEqual([['Close', 'Pipedrive'], 20])
  })

  it('says that the user paused it', async () => {
    await world.preferences.update((all) => ({ ...all, isSendingPaused: true }))
    expect((await outboxProgress(world, [])).isPaused).toBe(true)
  })
})
