import { expect, it } from 'vitest'
import type { Entry } from '../../lib/outbox/entry.ts'
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
  expect(await settleTwins(world, left.id, true)).toEqual({ isDone: true, isUsed: false, entry: null })
})

const receipt = { recordId: 'lead_1', link: null, deliveredAt: 1 }
const target = { recordId: 'lead_2', ids: {}, personKey: '', name: 'Ann', link: null }
const intent: Entry['intent'] = { kind: 'update', target, changes: [] }

it.each<[string, Partial<Entry>]>([
  ['updated since', { state: { kind: 'delivered', receipt: { ...receipt, recordId: 'lead_2' } } }],
  ['about to update', { intent, state: { kind: 'held', until: 9e15 } }],
  [
    'to update once its connection is repaired',
    { intent, state: { kind: 'paused', at: 1, disconnection: 'key' } },
  ],
])('a second record that the user has %s is not removed', async (_, other) => {
  const bench = createBench()
  const world = fakeWorld({ call: bench.call })
  const request = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, request)
  if (connected.kind !== 'connected') expect.unreachable()
  const at = { destinationId: connected.destination.id, crm: 'close' }
  const twins = [{ step: 'lead', id: 'lead_2' }]
  const id = 'first~rest~1'
  const left = entryOf({ ...at, id, draftId: 'rest~1', state: { kind: 'left', at: 1, receipt }, twins })
  await world.entries.change(id, () => left)
  await world.entries.change('second', () => entryOf({ ...at, id: 'second', ...other }))
  expect(await settleTwins(world, id, false)).toMatchObject({ isDone: false, isUsed: true })
  expect((await world.entries.read(id))?.twins).toEqual(twins)
  expect(bench.sandbox.exchanges.some(({ method }) => method === 'DELETE')).toBe(false)
})
