import { expect, it } from 'vitest'
import { WAKE_LOCK } from '../../lib/outbox/wake.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { connectionOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

it('knows what was saved before its destination was disconnected', async () => {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  const { draft } = await openPopup(world, 7)
  expect(await saveDraft(world, draft, 'close', 'stat_1')).toMatchObject({ kind: 'saved' })
  await world.connections.update(() => [])
  expect(await saveDraft(world, draft, 'close', 'stat_1')).toMatchObject({
    kind: 'known',
    isPart: false,
    entry: { state: { kind: 'paused', disconnection: 'ended' } },
  })
  expect(await saveDraft(world, { ...draft, id: 'another' }, 'close', 'stat_1')).toEqual({ kind: 'gone' })
})

it('keeps its alarm though a run that has not seen it yet finds nothing to wake for', async () => {
  const wakes: (number | null)[] = []
  const world = fakeWorld({ wakeAt: async (at) => void wakes.push(at) })
  const { draft } = await openPopup(world, 7)
  const { promise: written, resolve: write } = Promise.withResolvers<void>()
  const { promise: entering, resolve: enter } = Promise.withResolvers<void>()
  const entries = { ...world.entries }
  world.entries.changeAll = async (...changes) => {
    enter()
    await written
    return await entries.changeAll(...changes)
  }
  world.entries.list = async (kinds) => {
    const listed = await entries.list(kinds)
    await entering
    return listed
  }
  const running = deliverDue(world)
  await expect.poll(() => wakes.length).toBe(2)
  const saving = saveDraft(world, draft, 'this-browser', 'new')
  const waiting = async () => (await world.locks.query()).pending?.map(({ name }) => name)
  await expect.poll(waiting).toContain(WAKE_LOCK)
  write()
  await Promise.all([saving, running])
  expect(wakes.at(-1)).not.toBeNull()
})
