import { beforeEach, expect, it } from 'vitest'
import { lookUp } from '../../lib/worker/ask-matches.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { markDisconnected } from '../../lib/worker/open-connection.ts'
import { refreshPermitted } from '../../lib/worker/refresh.ts'
import { entryOf, leadOf } from '../fixtures.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { type SandboxWorld, sandboxWorld } from './sandbox-world.ts'

// A vendor that turns every request away for some time, and says nothing when it is over.

const ids = ['a', 'b', 'c']
let bench: SandboxWorld
let wakeAt: number | null

beforeEach(async () => {
  bench = await sandboxWorld('pipedrive', { apiToken: pipedriveToken })
  const { world, sandbox, destinationId } = bench
  world.wakeAt = async (at) => {
    wakeAt = at
  }
  for (const [turn, id] of ids.entries())
    await world.entries.change(id, () =>
      entryOf({ id, draftId: id, crm: 'pipedrive', destinationId, statusId: '', createdAt: turn }),
    )
  sandbox.settings.pipedrive.blockedAfter = 0
  await deliverDue(world)
})

const states = async () => (await bench.world.entries.readAll(ids)).map(({ state }) => state.kind)
const requests = () => bench.sandbox.exchanges.filter(({ status }) => status === 403).length
const disconnection = async () => (await bench.world.connections.read())[0]?.disconnection

it('is asked once in ten minutes, whatever waits', async () => {
  expect([requests(), await states()]).toEqual([1, ['paused', 'waiting', 'waiting']])
  expect(await disconnection()).toBe('blocked')
  const from = bench.world.time
  bench.world.time += 9 * 60_000
  await deliverDue(bench.world)
  expect(requests()).toBe(1)
  expect(wakeAt).toBeGreaterThanOrEqual(from + 10 * 60_000)
  bench.world.time = wakeAt ?? expect.unreachable()
  await deliverDue(bench.world)
  expect(requests()).toBe(2)
  expect(wakeAt).toBeGreaterThanOrEqual(bench.world.time + 10 * 60_000)
})

it('gets all by itself once it answers', async () => {
  bench.sandbox.settings.pipedrive.blockedAfter = null
  bench.world.time = wakeAt ?? expect.unreachable()
  await deliverDue(bench.world)
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered'])
  expect(await disconnection()).toBeNull()
})

it.each(['entry.retry', 'destination.refresh'] as const)('is asked at once by %s', async (act) => {
  bench.sandbox.settings.pipedrive.blockedAfter = null
  const handlers = createHandlers(bench.world, () => undefined)
  if (act === 'entry.retry') await handlers[act]({ entryId: 'a' })
  else await handlers[act]({ destinationId: bench.destinationId })
  await deliverDue(bench.world)
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered'])
})

it('gets what waited for a repair, which came upon that', async () => {
  const { world, destinationId } = bench
  await world.entries.change(
    'a',
    (entry) => entry && { ...entry, state: { kind: 'paused', at: 0, disconnection: 'permission' } },
  )
  await markDisconnected(world, destinationId, 'permission')
  await refreshPermitted(world)
  expect(await disconnection()).toBe('blocked')
  await deliverDue(world)
  bench.sandbox.settings.pipedrive.blockedAfter = null
  bench.world.time = wakeAt ?? expect.unreachable()
  await deliverDue(world)
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered'])
})

it('is seen to answer by a look for known leads too', async () => {
  bench.sandbox.settings.pipedrive.blockedAfter = null
  bench.world.time = wakeAt ?? expect.unreachable()
  expect((await lookUp(bench.world, bench.destinationId, leadOf('Ann Ode'), 20)).answer).toBe('done')
  expect(await disconnection()).toBeNull()
})
