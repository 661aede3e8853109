import { beforeEach, expect, it } from 'vitest'
import { pipedriveRequest } from '../../lib/crm/pipedrive/pipedrive-call.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { settleTwins } from '../../lib/worker/twins.ts'
import { createBench } from '../crm/bench.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { fakeWorld } from './fake-world.ts'

// A lead was taken back at Pipedrive while its second record, not to be seen yet, held its person and organization.

const credentials = { apiToken: pipedriveToken }
let bench: ReturnType<typeof createBench>
let world: ReturnType<typeof fakeWorld>
const entryId = 'first~rest~1'
let recordId: string
let twinId: string

beforeEach(async () => {
  bench = createBench()
  world = fakeWorld({ call: bench.call })
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  const { draft } = await openPopup(world, 7)
  const connected = await connect(world, { crm: 'pipedrive', credentials, keep: 'device', name: null })
  if (connected.kind !== 'connected') expect.unreachable()
  const company = { ...draft.company, name: { value: 'Fabrikam Tools', origins: [], edited: true } }
  await saveDraft(world, { ...draft, company }, connected.destination.id, '')
  bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /v1/leads' })
  await deliverDue(world)
  const [doubled] = await world.entries.list(['doubled'])
  const twin = doubled?.twins.find(({ step }) => step.startsWith('lead'))
  if (doubled?.state.kind !== 'doubled' || twin === undefined) expect.unreachable()
  const { receipt } = doubled.state
  recordId = receipt.recordId
  twinId = twin.id
  await ask('DELETE', `v1/leads/${recordId}`)
  await world.entries.change(doubled.id, () => null)
  const state = { kind: 'left' as const, at: 1, receipt }
  await world.entries.change(entryId, () => ({
    ...doubled,
    id: entryId,
    draftId: 'rest~1',
    suspects: [],
    state,
  }))
})

type Path = Parameters<typeof pipedriveRequest>[1]

async function ask(method: 'GET' | 'POST' | 'DELETE', path: Path, body?: object) {
  const answer = await bench.call(pipedriveRequest(method, path, credentials, body))
  return answer.kind === 'answer' ? answer.json : expect.unreachable()
}

const count = async (path: Path) => {
  const { data } = (await ask('GET', path)) as { data: unknown[] | null } // The sandbox's lists.
  return data?.length ?? 0
}

it('what the second record held goes with it', async () => {
  expect([await count('api/v2/persons'), await count('api/v2/organizations')]).toEqual([1, 1])
  expect((await settleTwins(world, entryId, false)).isDone).toBe(true)
  expect([await count('v1/leads'), await count('api/v2/persons')]).toEqual([0, 0])
  expect(await count('api/v2/organizations')).toBe(0)
})

it('a person whom somebody has used since stays', async () => {
  const { data } = (await ask('GET', `v1/leads/${twinId}`)) as { data: { person_id: number } } // As above.
  await ask('POST', 'v1/leads', { title: 'Another', person_id: data.person_id })
  expect((await settleTwins(world, entryId, false)).isDone).toBe(true)
  expect([await count('v1/leads'), await count('api/v2/persons')]).toEqual([1, 1])
})
