import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { mayBeTwice, measureWrite } from '../../lib/worker/twins.ts'
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

async function savedTo(crm: string, credentials: Record<string, string>) {
  const connected = await connect(world, { crm, credentials, keep: 'device', name: null })
  if (connected.kind !== 'connected') expect.unreachable()
  const saved = await saveDraft(world, draft, connected.destination.id, connected.destination.statusId)
  const id = 'entry' in saved ? saved.entry.id : expect.unreachable()
  return { id }
}

async function deliverTo(crm: string, credentials: Record<string, string>): Promise<string> {
  const { id } = await savedTo(crm, credentials)
  await deliverDue(world)
  return id
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

describe('a write', () => {
  const entry = { destinationId: 'close' }
  const written = (tookMs: number) => ({ kind: 'POST /lead/', tookMs })
  const isSlow = (tookMs: number, of = entry) => mayBeTwice(world, of, written(tookMs))

  it('may have been made twice if it took twice as long as the fastest of its kind and connection', async () => {
    expect(await isSlow(1)).toBe(true)
    for (const tookMs of [300, 300, 300, 300, 300, 300, 200]) {
      await measureWrite(world, entry, written(tookMs))
      expect(await isSlow(1)).toBe(true)
    }
    for (const tookMs of [250]) await measureWrite(world, entry, written(tookMs))
    expect([await isSlow(399), await isSlow(400)]).toEqual([false, true])
    expect(await isSlow(1, { destinationId: 'other' })).toBe(true)
  })

  it('that was refused for the record that it made itself goes on with that record', async () => {
    bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /v2/LeadManagement.svc/Lead.Create' })
    const id = await deliverTo('leadsquared', { ...leadSquaredKeys })
    await world.pause(1_000)
    await deliverDue(world)
    expect(await stateOf(id)).toBe('delivered')
    expect(bench.sandbox.records().map(({ notes }) => notes.length)).toEqual([1])
  })

  it('that was refused for its own record goes on with it though the first look fails', async () => {
    bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /v2/LeadManagement.svc/Lead.Create' })
    const look = 'GET /v2/LeadManagement.svc/Leads.GetByEmailaddress'
    bench.sandbox.fail({ kind: 'status', status: 503, body: '' }, { on: look })
    const id = await deliverTo('leadsquared', { ...leadSquaredKeys })
    await world.pause(60_000)
    await deliverDue(world)
    expect(await stateOf(id)).toBe('delivered')
    expect(bench.sandbox.records()).toHaveLength(1)
  })

  it('that was turned away may have been served once before, and is looked for', async () => {
    const { id } = await savedTo('close', { apiKey: closeKey })
    bench.sandbox.fail(
      { kind: 'status', status: 429, body: '{}', isWorkDone: true },
      { on: 'POST /api/v1/lead/' },
    )
    await deliverDue(world)
    expect(await world.entries.read(id)).toMatchObject({
      state: { kind: 'waiting' },
      doubt: { step: 'lead' },
    })
    await world.pause(60_000)
    await deliverDue(world)
    expect(bench.sandbox.records().map(({ notes }) => notes.length)).toEqual([1])
    expect(await world.entries.count(['delivered'])).toBe(1)
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

describe('a second organization', () => {
  let id: string

  beforeEach(async () => {
    const name = { value: 'Quay Ltd', origins: [], edited: true }
    draft = { ...draft, company: { ...draft.company, name } }
    bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /api/v2/organizations' })
    id = await deliverTo('pipedrive', { apiToken: pipedriveToken })
    expect(await stateOf(id)).toBe('doubled')
    const { now } = bench.sandbox.settings
    bench.sandbox.settings.now = () => now() + 4 * 3_600_000
  })

  it('goes however late the user says so', async () => {
    expect(await settle(id, false)).toMatchObject({ isDone: true, entry: { state: { kind: 'delivered' } } })
  })

  it('stays where somebody else has come to use it', async () => {
    const [twin] = (await world.entries.read(id))?.twins ?? []
    const body = { name: 'Bo Ferrer', org_id: Number(twin?.id) }
    const headers = { 'x-api-token': pipedriveToken }
    await bench.call({ method: 'POST', url: 'https://api.pipedrive.com/api/v2/persons', headers, body })
    expect(await settle(id, false)).toMatchObject({ isDone: false, entry: { state: { kind: 'doubled' } } })
  })
})
