import { expect, it } from 'vitest'
import { connect } from '../../lib/worker/connect.ts'
import { settleTwins } from '../../lib/worker/twins.ts'
import { createBench } from '../crm/bench.ts'
import { entryOf } from '../fixtures.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { fakeWorld } from './fake-world.ts'

it('what is looked for once more is not shown as still there', async () => {
  const world = fakeWorld()
  const suspect = { step: 'person', since: 1, notBefore: world.time + 60_000, firstLookAt: null }
  const receipt = { recordId: 'lead_1', link: null, deliveredAt: 1 }
  const left = entryOf({
    id: 'first~rest~1',
    draftId: 'rest~1',
    state: { kind: 'left', at: 1, receipt },
    twins: [{ step: 'lead', id: 'lead_2' }],
    suspects: [suspect],
  })
  await world.entries.change(left.id, () => left)
  expect(await settleTwins(world, left.id, true)).toEqual({ isDone: true, entry: null })
})

it('a second record that the user has updated since is not removed', async () => {
  const world = fakeWorld({ call: createBench().call })
  const request = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, request)
  if (connected.kind !== 'connected') expect.unreachable()
  const at = { destinationId: connected.destination.id, crm: 'close' }
  const twins = [{ step: 'lead', id: 'lead_2' }]
  const receipt = { recordId: 'lead_1', link: null, deliveredAt: 1 }
  const left = entryOf({
    ...at,
    id: 'first~rest~1',
    draftId: 'rest~1',
    state: { kind: 'left', at: 1, receipt },
    twins,
  })
  const update = entryOf({
    ...at,
    id: 'second',
    state: { kind: 'delivered', receipt: { ...receipt, recordId: 'lead_2' } },
  })
  await world.entries.change(left.id, () => left)
  await world.entries.change(update.id, () => update)
  expect((await settleTwins(world, left.id, false)).isDone).toBe(false)
  expect((await world.entries.read(left.id))?.twins).toEqual(twins)
})
