import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { mayBeTwice } from '../../lib/worker/twins.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { leadSquaredKeys } from '../sandbox/leadsquared/state.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let bench: ReturnType<typeof createBench>
let world: FakeWorld
let draft: Draft

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  draft = (await openPopup(world, 7)).draft
})

async function deliverTo(crm: string, credentials: Record<string, string>): Promise<string> {
  const connected = await connect(world, { crm, credentials, keep: 'device', name: null })
  if (connected.kind !== 'connected') expect.unreachable()
  const saved = await saveDraft(world, draft, connected.destination.id, connected.destination.statusId)
  await deliverDue(world)
  return 'entry' in saved ? saved.entry.id : expect.unreachable()
}

const stateOf = async (id: string) => (await world.entries.read(id))?.state.kind
const settle = (entryId: string, keep: boolean) =>
  createHandlers(world, () => undefined)['entry.twins']({ entryId, keep })

describe('a request that the browser repeated by itself', () => {
  beforeEach(() => bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /api/v1/lead/' }))

  it('leaves the record twice, of which the user is asked', async () => {
    const id = await deliverTo('close', { apiKey: closeKey })
    expect(bench.sandbox.records()).toHaveLength(2)
    expect(await stateOf(id)).toBe('doubled')
    expect(world.outboxBadge).toMatchObject({ tone: 'trouble', text: '1' })
  })

  it('leaves one when the user has the second removed, and that with its note', async () => {
    const id = await deliverTo('close', { apiKey: closeKey })
    expect(await settle(id, false)).toMatchObject({ isDone: true, entry: { state: { kind: 'delivered' } } })
    expect(bench.sandbox.records().map(({ notes }) => notes.length)).toEqual([1])
    expect(world.outboxBadge?.text).toBe('')
  })

  it('leaves both when the user keeps them', async () => {
    const id = await deliverTo('close', { apiKey: closeKey })
    expect(await settle(id, true)).toMatchObject({ isDone: true, entry: { state: { kind: 'delivered' } } })
    expect(bench.sandbox.records()).toHaveLength(2)
  })

  it('stays a question while the CRM does not delete', async () => {
    const id = await deliverTo('close', { apiKey: closeKey })
    bench.sandbox.fail({ kind: 'drop-request' })
    expect(await settle(id, false)).toMatchObject({ isDone: false, entry: { state: { kind: 'doubled' } } })
    expect(await stateOf(id)).toBe('doubled')
  })
})

it.each(['POST /api/v2/persons', 'POST /v1/leads'])(
  '%s made twice is asked about, and what hangs on it hangs on the one that we know',
  async (on) => {
    bench.sandbox.fail({ kind: 'repeated-request' }, { on })
    const id = await deliverTo('pipedrive', { apiToken: pipedriveToken })
    expect(await stateOf(id)).toBe('doubled')
    expect(await settle(id, false)).toMatchObject({ isDone: true })
    expect(bench.sandbox.records()).toHaveLength(1)
  },
)

it('nothing is asked where nothing was repeated', async () => {
  expect(await stateOf(await deliverTo('close', { apiKey: closeKey }))).toBe('delivered')
})

it('what another lead that is in doubt may have become is no second record', async () => {
  bench.sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/lead/' })
  const inDoubt = await deliverTo('close', { apiKey: closeKey })
  draft = { ...draft, id: 'the same from another draft' }
  const id = await deliverTo('close', { apiKey: closeKey })
  expect([await stateOf(inDoubt), await stateOf(id)]).toEqual(['waiting', 'delivered'])
  world.now = () => 1_010_000
  await deliverDue(world)
  expect(await stateOf(inDoubt)).toBe('delivered')
  expect(bench.sandbox.records()).toHaveLength(2)
})

describe('a write', () => {
  const entry = { destinationId: 'close' }
  const took = (tookMs: number) => mayBeTwice(world, entry, { kind: 'POST /lead/', tookMs })

  it('may have been made twice if it took twice as long as the fastest of its kind', async () => {
    expect(await took(300)).toBe(true)
    expect([await took(200), await took(399), await took(400)]).toEqual([false, false, true])
  })

  it('is measured by its own kind and connection', async () => {
    await took(10)
    expect(await mayBeTwice(world, { destinationId: 'other' }, { kind: 'POST /lead/', tookMs: 11 })).toBe(
      true,
    )
  })
})

it.each([
  ['close', { apiKey: closeKey }, 'POST /api/v1/activity/note/'],
  ['pipedrive', { apiToken: pipedriveToken }, 'POST /v1/notes'],
])('a note of %s that is there twice is asked about, and one is left', async (crm, credentials, on) => {
  bench.sandbox.fail({ kind: 'repeated-request' }, { on })
  const id = await deliverTo(crm, credentials)
  expect(bench.sandbox.records().map(({ notes }) => notes.length)).toEqual([2])
  expect(await stateOf(id)).toBe('doubled')
  expect(await settle(id, false)).toMatchObject({ isDone: true })
  expect(bench.sandbox.records().map(({ notes }) => notes.length)).toEqual([1])
})

it('a note that LeadSquared has twice can only be kept', async () => {
  bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /v2/LeadManagement.svc/CreateNote' })
  const id = await deliverTo('leadsquared', { ...leadSquaredKeys })
  expect(await settle(id, false)).toMatchObject({ isDone: false, entry: { state: { kind: 'doubled' } } })
  expect(await settle(id, true)).toMatchObject({ isDone: true, entry: { state: { kind: 'delivered' } } })
})
