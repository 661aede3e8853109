import { expect, it } from 'vitest'
import { freePace } from '../../lib/outbox/pace.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { connectionOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

async function restAfter(waitMs: number, delay: 'busy' | 'daily') {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  await world.paces.update(() => ({ close: { ...freePace, delay, notBefore: world.now() + waitMs } }))
  const { destinations } = await createHandlers(world, () => undefined)['destination.list']({})
  return destinations.map(({ id, resting }) => ({
    id,
    resting: resting && { ...resting, until: resting.until - world.now() },
  }))
}

it.each(['busy', 'daily'] as const)(
  'says of a connection that its limit makes it wait, and until when: %s',
  async (delay) => {
    expect(await restAfter(60_000, delay)).toEqual([
      { id: 'this-browser', resting: undefined },
      { id: 'close', resting: { delay, until: 60_000 } },
    ])
  },
)

it('says nothing of a wait that is over before anybody sees it', async () => {
  expect(await restAfter(5_000, 'busy')).toMatchObject([
    { id: 'this-browser' },
    { id: 'close', resting: undefined },
  ])
})
