import { beforeEach, expect, it, vi } from 'vitest'
import { thisBrowser } from '../../lib/crm/this-browser/this-browser.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { undoEntry } from '../../lib/worker/undo-entry.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
let entryId: string
beforeEach(async () => {
  world = fakeWorld()
  const handlers = createHandlers(world, () => undefined)
  const { draft } = await handlers['capture.start']({ tabId: 7 })
  const place = { destinationId: 'this-browser', statusId: 'new' }
  const saved = await handlers['lead.save']({ tabId: 7, draft, ...place, asNew: null })
  if (saved.kind !== 'saved') throw new Error(`The lead is not saved: ${saved.kind}`)
  entryId = saved.entry.id
  await deliverDue(world)
})

const stateOf = async (): Promise<Entry['state']['kind'] | undefined> =>
  (await world.entries.read(entryId))?.state.kind

it('takes back what was delivered', async () => {
  expect(await stateOf()).toBe('delivered')
  expect(await undoEntry(world, entryId)).toEqual({ kind: 'undone' })
  expect(await stateOf()).toBeUndefined()
  expect(world.gone).toEqual({ [entryId]: 'undone' })
})

it('does not say that it is taken back while the disk still has it', async () => {
  world.entries = { ...world.entries, change: async () => ({ kind: 'full' }) }
  expect(await undoEntry(world, entryId)).toMatchObject({ kind: 'failed', entry: { id: entryId } })
  expect(world.gone).toEqual({})
})

it('leaves what was corrected while it was being taken back', async () => {
  const { remove } = world.leads
  world.leads = {
    ...world.leads,
    remove: async (ids) => {
      await remove(ids)
      const state = { kind: 'waiting' as const, notBefore: 0, delay: null }
      await world.entries.change(entryId, (entry) => entry && { ...entry, state })
    },
  }
  expect(await undoEntry(world, entryId)).toMatchObject({ kind: 'too-late' })
  expect(await stateOf()).toBe('waiting')
})

it('does not forget what is in the list because a correction of it waits', async () => {
  const state = { kind: 'waiting' as const, notBefore: 0, delay: null }
  await world.entries.change(entryId, (entry) => entry && { ...entry, state })
  expect(await undoEntry(world, entryId)).toMatchObject({ kind: 'too-late' })
  expect(await stateOf()).toBe('waiting')
})

it('is done for the slower of two clicks, though nothing was left for it to delete', async () => {
  const { undo } = thisBrowser
  const full = vi.spyOn(thisBrowser, 'undo').mockImplementation(async (undoing) => {
    await undo?.(undoing)
    await world.entries.change(entryId, () => null)
    return { kind: 'refused', refusals: [] }
  })
  expect(await undoEntry(world, entryId)).toEqual({ kind: 'undone' })
  full.mockRestore()
})

it('deletes nothing at a destination while a lead is being sent there', async () => {
  const acts: string[] = []
  const { keep, remove } = world.leads
  let begun: () => void = () => undefined
  const isSending = new Promise<void>((resolve) => {
    begun = resolve
  })
  let undone: Promise<unknown> = Promise.resolve()
  world.leads = {
    ...world.leads,
    keep: async (...lead) => {
      begun()
      undone = undoEntry(world, entryId)
      await world.entries.read(entryId)
      acts.push('sent')
      return await keep(...lead)
    },
    remove: async (ids) => {
      acts.push('deleted')
      await remove(ids)
    },
  }
  const entry = await world.entries.read(entryId)
  if (entry === null) expect.unreachable()
  const state = { kind: 'waiting' as const, notBefore: 0, delay: null }
  await world.entries.change('another', () => ({ ...entry, id: 'another', draftId: 'another', state }))
  await Promise.all([deliverDue(world), isSending])
  await undone
  expect(acts).toEqual(['sent', 'deleted'])
})
