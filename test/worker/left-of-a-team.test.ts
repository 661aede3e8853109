import { expect, it } from 'vitest'
import { pipedriveRequest } from '../../lib/crm/pipedrive/pipedrive-call.ts'
import { emptyPerson, emptyValue } from '../../lib/lead/empty-draft.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { settleTwins } from '../../lib/worker/twins.ts'
import { createBench } from '../crm/bench.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { fakeWorld } from './fake-world.ts'

it('a lead that Undo did not come to delete keeps its people where its second record is removed', async () => {
  const credentials = { apiToken: pipedriveToken }
  const bench = createBench()
  const world = fakeWorld({ call: bench.call })
  await world.preferences.update((all) => ({ ...all, undoSeconds: 0 }))
  const { draft } = await openPopup(world, 7)
  const connected = await connect(world, { crm: 'pipedrive', credentials, keep: 'device', name: null })
  if (connected.kind !== 'connected') expect.unreachable()
  const people = ['Ann Odell', 'Bo Park'].map((value, index) => ({
    ...emptyPerson(`p${index}`),
    name: { ...emptyValue(), value },
  }))
  await saveDraft(world, { ...draft, people }, connected.destination.id, '')
  bench.sandbox.fail({ kind: 'repeated-request' }, { on: 'POST /v1/leads' })
  await deliverDue(world)
  const [doubled] = await world.entries.list(['doubled'])
  if (doubled?.state.kind !== 'doubled') expect.unreachable()
  // The worker died once what may be left was kept, and before anything was deleted; then that was looked for first.
  const { receipt } = doubled.state
  const first = { ...doubled, twins: [], suspects: [], state: { kind: 'delivered' as const, receipt } }
  await world.entries.change(doubled.id, () => first)
  const id = `${doubled.id}~rest~1`
  const state = { kind: 'left' as const, at: 1, receipt }
  await world.entries.change(id, () => ({ ...doubled, id, draftId: 'rest~1', suspects: [], state }))
  expect((await settleTwins(world, id, false)).isDone).toBe(true)
  const answer = await bench.call(pipedriveRequest('GET', 'v1/leads', credentials))
  const { data } = (answer.kind === 'answer' && answer.json) as { data: { id: string }[] } // The sandbox's list.
  const own = Object.entries(doubled.done).filter(([step]) => step.startsWith('lead'))
  expect(data.map((lead) => lead.id).sort()).toEqual(own.map(([, leadId]) => leadId).sort())
})
