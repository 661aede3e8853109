import { expect, it } from 'vitest'
import type { Entry } from '../../lib/outbox/entry.ts'
import { retryOffline } from '../../lib/worker/entry-acts.ts'
import { entryOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

it('with the network come those back that found none, and no others', async () => {
  const world = fakeWorld()
  const put = (id: string, state: Entry['state']) => world.entries.change(id, () => entryOf({ id, state }))
  const at = world.now() + 300_000
  await put('offline', { kind: 'waiting', notBefore: at, delay: 'offline' })
  await put('busy', { kind: 'waiting', notBefore: at, delay: 'busy' })
  await put('held', { kind: 'held', until: at })
  await retryOffline(world)
  const states = await Promise.all(['offline', 'busy', 'held'].map((id) => world.entries.read(id)))
  expect(states.map((entry) => entry?.state)).toEqual([
    { kind: 'waiting', notBefore: world.now(), delay: null },
    { kind: 'waiting', notBefore: at, delay: 'busy' },
    { kind: 'held', until: at },
  ])
})
