import { beforeEach, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { settleEntry } from '../../lib/worker/entry-acts.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

// A record that may be the second of one lead, or the first of another like it whose answer was lost.

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let draft: Draft
let close: string

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  bench.sandbox.settings.now = () => world.time
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  draft = (await openPopup(world, 7)).draft
  const request = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, request)
  close = connected.kind === 'connected' ? connected.destination.id : expect.unreachable()
})

async function deliverToClose(): Promise<string> {
  const saved = await saveDraft(world, draft, close, 'stat_Potential')
  await deliverDue(world)
  return 'entry' in saved ? saved.entry.id : expect.unreachable()
}

const stateOf = async (id: string) => (await world.entries.read(id))?.state.kind

it('what another lead that is in doubt may have become is no second record', async () => {
  bench.sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/lead/' })
  const inDoubt = await deliverToClose()
  draft = { ...draft, id: 'the same from another draft' }
  const id = await deliverToClose()
  expect([await stateOf(inDoubt), await stateOf(id)]).toEqual(['waiting', 'delivered'])
  world.time += 10_000
  await deliverDue(world)
  expect(await stateOf(inDoubt)).toBe('delivered')
  expect(bench.sandbox.records()).toHaveLength(2)
})

it('nothing is asked of the CRM while the user has not said what became of the other; then it is', async () => {
  bench.sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/lead/' })
  const inDoubt = await deliverToClose()
  const state = { kind: 'unsure' as const, at: world.now() }
  await world.entries.change(inDoubt, (entry) => entry && { ...entry, state })
  draft = { ...draft, id: 'the same from another draft' }
  const id = await deliverToClose()
  const before = bench.sandbox.exchanges.length
  for (let hour = 0; hour < 48; hour++) {
    world.time += 3_600_000
    await deliverDue(world)
  }
  // Whether its note is there twice depends on nobody else.
  expect(bench.sandbox.exchanges.length).toBeLessThan(before + 3)
  await settleEntry(world, inDoubt, 'there')
  for (let hour = 0; hour < 2; hour++) {
    world.time += 3_600_000
    await deliverDue(world)
  }
  expect([await stateOf(inDoubt), await stateOf(id)]).toEqual(['delivered', 'delivered'])
  expect((await world.entries.read(id))?.suspects).toEqual([])
})

it('a note that is there twice is asked about, whatever became of a lead like its own', async () => {
  bench.sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/lead/' })
  const inDoubt = await deliverToClose()
  const state = { kind: 'unsure' as const, at: world.now() }
  await world.entries.change(inDoubt, (entry) => entry && { ...entry, state })
  draft = { ...draft, id: 'the same from another draft' }
  bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /api/v1/activity/note/' })
  expect(await stateOf(await deliverToClose())).toBe('doubled')
})
