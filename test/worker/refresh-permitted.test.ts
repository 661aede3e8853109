import { beforeEach, expect, it } from 'vitest'
import type { CallAnswer } from '../../lib/crm/call.ts'
import { connect } from '../../lib/worker/connect.ts'
import { markDisconnected } from '../../lib/worker/open-connection.ts'
import { refreshPermitted } from '../../lib/worker/refresh.ts'
import { createBench } from '../crm/bench.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

// The browser has just given a grant, for whichever host.

let world: FakeWorld

beforeEach(async () => {
  world = fakeWorld({ call: createBench().call })
  const request = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
  const connected = await connect(world, request)
  if (connected.kind !== 'connected') expect.unreachable()
  await markDisconnected(world, connected.destination.id, 'permission')
})

it.each<[string, CallAnswer, 'permission' | null]>([
  ['counts though nobody answers', { kind: 'no-answer' }, null],
  ['counts though there is no network', { kind: 'not-sent', reason: 'offline' }, null],
  ['is that of another host', { kind: 'not-sent', reason: 'permission' }, 'permission'],
])('it %s', async (_, answer, disconnection) => {
  world.call = async () => answer
  await refreshPermitted(world)
  expect((await world.connections.read())[0]?.disconnection).toBe(disconnection)
})

it('counts though the CRM answers what nobody expected', async () => {
  world.call = async () => ({
    kind: 'answer',
    status: 400,
    header: () => null,
    json: { error: 'Bad' },
    at: world.now(),
  })
  await refreshPermitted(world)
  expect((await world.connections.read())[0]?.disconnection).not.toBe('permission')
})
