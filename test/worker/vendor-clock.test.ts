import { beforeEach, expect, it } from 'vitest'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const HOUR_MS = 3_600_000
const create = 'POST /api/v1/lead/'

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let id: string
/** How far the device's clock is ahead of the vendor's. */
let aheadMs: number

beforeEach(async () => {
  bench = createBench()
  aheadMs = 0
  world = fakeWorld({ call: bench.call })
  world.time = 1_790_000_000_000
  bench.sandbox.settings.now = () => world.time - aheadMs
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  const connected = await connect(world, {
    crm: 'close',
    credentials: { apiKey: closeKey },
    keep: 'device',
    name: null,
  })
  if (connected.kind !== 'connected') expect.unreachable()
  const { draft } = await openPopup(world, 7)
  const saved = await saveDraft(world, draft, connected.destination.id, connected.destination.statusId)
  id = 'entry' in saved ? saved.entry.id : expect.unreachable()
})

const runs = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.time += 60_000
    await deliverDue(world)
  }
}

it('a clock that goes an hour ahead makes no second record of a lead whose answer was lost', async () => {
  aheadMs = HOUR_MS
  bench.sandbox.fail({ kind: 'drop-answer' }, { on: create })
  await deliverDue(world)
  expect((await world.entries.read(id))?.doubt?.since).toBe(world.time - HOUR_MS)
  await runs(20)
  expect((await world.entries.read(id))?.state.kind).toBe('delivered')
  expect(bench.sandbox.records()).toHaveLength(1)
})

it('what a computer that slept sent late is not believed to be missing at the first look', async () => {
  bench.sandbox.fail({ kind: 'drop-request' }, { on: create })
  await deliverDue(world)
  world.time += HOUR_MS
  await deliverDue(world)
  expect(await world.entries.read(id)).toMatchObject({ state: { kind: 'waiting' }, doubt: { step: 'lead' } })
  expect(bench.sandbox.records()).toEqual([])
  await runs(20)
  expect((await world.entries.read(id))?.state.kind).toBe('delivered')
  expect(bench.sandbox.records()).toHaveLength(1)
})
