import { expect, it } from 'vitest'
import { leadSquared } from '../../lib/crm/leadsquared/leadsquared.ts'
import { connect } from '../../lib/worker/connect.ts'
import { refresh } from '../../lib/worker/refresh.ts'
import { createBench } from '../crm/bench.ts'
import { leadSquaredKeys } from '../sandbox/leadsquared/state.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const request = { crm: 'leadsquared', credentials: leadSquaredKeys, keep: 'device', name: null } as const

async function connected(world: FakeWorld): Promise<string> {
  const answer = await connect(world, request)
  return answer.kind === 'connected' ? answer.destination.id : expect.unreachable(JSON.stringify(answer))
}

it('keeps the host that the account is at, and gives the others back', async () => {
  const { call } = createBench()
  const world = fakeWorld({ call })
  await connected(world)
  const [{ hostPatterns } = { hostPatterns: [] }] = await world.connections.read()
  expect(hostPatterns).toHaveLength(1)
  expect([...world.removedHosts, ...hostPatterns].sort()).toEqual([...leadSquared.hostPatterns].sort())
})

it('takes no host from an account that is just being connected', async () => {
  const { call } = createBench()
  const world = fakeWorld({ call })
  const id = await connected(world)
  world.removedHosts = []
  const held = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  world.call = async (question) => {
    world.call = call
    asked.resolve()
    await held.promise
    return await call(question)
  }
  const connecting = connect(world, request)
  await asked.promise
  const removedBefore: string[][] = []
  world.removeHosts = async (patterns) => void removedBefore.push(patterns)
  const refreshing = refresh(world, id)
  const turns = 100
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
  expect(removedBefore).toEqual([])
  held.resolve()
  await Promise.all([connecting, refreshing])
  expect(removedBefore.length).toBeGreaterThan(0)
})
