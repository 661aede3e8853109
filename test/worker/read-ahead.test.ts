import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openPopup, readAhead } from '../../lib/worker/popup-view.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})

describe('a page that is read while the popup opens', () => {
  it('shows what was read while it opened, and reads no second time', async () => {
    const openedAt = world.time
    const ahead = readAhead(world, 7, world.time)
    const waiting = await openPopup(world, 7, openedAt)
    await ahead
    const after = await openPopup(world, 7, openedAt)
    expect([world.readings, waiting.draft.people[0]?.name.value, after.draft.id]).toEqual([
      1,
      'Ann Ode',
      waiting.draft.id,
    ])
  })

  it('leaves alone what the popup shows, where its question came first', async () => {
    const openedAt = world.time
    const { draft } = await openPopup(world, 7, openedAt)
    world.time += 50
    await readAhead(world, 7, openedAt)
    expect((await world.drafts.read(7, draft.pageUrl))?.id).toBe(draft.id)
  })

  it('reads anew what was read before it opened', async () => {
    await readAhead(world, 7, world.time)
    world.time += 1
    await openPopup(world, 7, world.time)
    expect(world.readings).toBe(2)
  })

  it('does not wait for the disk before it reads ahead, and keeps what it finds there', async () => {
    const { draft } = await openPopup(world, 7)
    await world.drafts.write(7, { ...draft, note: 'typed', touched: true })
    const { read } = world.drafts
    const disk = Promise.withResolvers<void>()
    world.drafts.read = async (...asked) => {
      await disk.promise
      return await read(...asked)
    }
    const ahead = readAhead(world, 7, world.time)
    // The locks are all tests' own: none may be held for ever.
    await vi.waitFor(() => expect(world.readings).toBe(2)).finally(disk.resolve)
    await ahead
    expect((await openPopup(world, 7)).draft).toMatchObject({ id: draft.id, note: 'typed' })
  })

  it('says itself what a reading ahead could not say', async () => {
    world.drafts.write = () => Promise.reject(new Error('full'))
    await readAhead(world, 7, world.time)
    await expect(openPopup(world, 7, world.time)).rejects.toThrow('full')
  })
})
