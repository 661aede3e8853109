import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { emptyPerson, emptyValue } from '../../lib/lead/empty-draft.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveLead } from '../../lib/worker/save-lead.ts'
import { connectionOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const toClose = { destinationId: 'close', statusId: 'stat_1' }
const toList = { destinationId: 'this-browser', statusId: 'contacted' }
const kinds = ['held', 'waiting', 'sending', 'delivered'] as const

let world: FakeWorld

beforeEach(async () => {
  world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
})

it('saves to the other destinations what waits already for one that was disconnected', async () => {
  const { draft } = await openPopup(world, 7)
  await saveLead(world, { draft, places: [toClose], isApart: false })
  await world.connections.update(() => [])
  expect(await saveLead(world, { draft, places: [toClose, toList], isApart: false })).toMatchObject({
    kind: 'known',
    isPart: true,
    entry: { destinationId: 'close' },
    others: [{ destinationId: 'this-browser' }],
  })
})

describe('a team that is saved at once', () => {
  const names = Array.from({ length: 12 }, (_one, index) => `Ann ${'abcdefghijkl'[index]}`)

  const team = async (): Promise<Draft> => ({
    ...(await openPopup(world, 7)).draft,
    // As ids are: of no order.
    people: names.map((value, index) => ({
      ...emptyPerson(`person-${(index * 7) % 12}`),
      name: { ...emptyValue(), value },
    })),
  })
  const save = async (draft: Draft) =>
    await saveLead(world, { draft, places: [toClose, toList], isApart: true })
  const kept = async () => await world.entries.list(kinds)

  it('goes on in the order of the page, to each place', async () => {
    const draft = await team()
    const saved = await save(draft)
    expect(saved).toMatchObject({ kind: 'saved', entry: { leadName: 'Ann a', destinationId: 'close' } })
    const entries = await kept()
    expect(entries.map(({ lead }) => lead.people[0]?.name)).toEqual([...names, ...names])
    expect(new Set(entries.map(({ batch }) => batch?.id))).toEqual(new Set([draft.id]))
    expect((await world.entries.nextDue('this-browser', world.now()))?.lead.people[0]?.name).toBe('Ann a')
  })

  it('costs one write and one alarm, however many they are', async () => {
    const draft = await team()
    const writes = [vi.spyOn(world.entries, 'changeAll'), vi.spyOn(world.choices, 'update')]
    const alarm = vi.spyOn(world, 'wakeAt')
    const reads = [vi.spyOn(world.connections, 'read'), vi.spyOn(world.entries, 'read')]
    await save(draft)
    expect(writes.map(({ mock }) => mock.calls.length)).toEqual([1, 1])
    // For what is due first: the list's is not held.
    expect(alarm.mock.calls).toEqual([[world.now() + 30_000]])
    expect(Math.max(...reads.map(({ mock }) => mock.calls.length))).toBeLessThan(names.length)
  })

  it('remembers what was chosen at each place', async () => {
    await save(await team())
    const statusIds = { close: 'stat_1', 'this-browser': 'contacted' }
    expect(await world.choices.read()).toMatchObject({ destinationId: 'close', statusIds })
  })

  it('keeps nothing where the disk takes not all of it', async () => {
    const draft = await team()
    const { changeAll } = world.entries
    world.entries.changeAll = (changes) =>
      changeAll(
        changes.map(({ id, change }, index) => ({
          id,
          // The last is no record that a disk could take.
          change: (entry) => {
            const after = change(entry)
            return after && index === 23 ? { ...after, statusId: (() => '') as unknown as string } : after
          },
        })),
      )
    expect(await save(draft)).toEqual({ kind: 'full' })
    expect(await kept()).toEqual([])
    expect((await world.choices.read()).statusIds).toEqual({})
    world.entries.changeAll = changeAll
    expect(await save(draft)).toMatchObject({ kind: 'saved' })
    expect(await kept()).toHaveLength(24)
  })

  it('is taken but for one that is on its way, which is said', async () => {
    const draft = await team()
    const [first] = draft.people
    const id = `${draft.id}~${first?.id}.close`
    await save(draft)
    await world.entries.change(id, (entry) => entry && { ...entry, state: { kind: 'sending', startedAt: 1 } })
    const saved = await save({ ...draft, note: 'Met at the fair' })
    expect(saved).toMatchObject({ kind: 'known', isPart: true, entry: { id, state: { kind: 'sending' } } })
    expect((await kept()).filter(({ lead }) => lead.note === '')).toMatchObject([{ id }])
  })

  it('is saved but for one that another version wrote, which is left', async () => {
    const draft = await team()
    const id = `${draft.id}~${draft.people[3]?.id}.close`
    const { changeAll } = world.entries
    world.entries.changeAll = async (changes) => {
      const changed = await changeAll(changes.filter((one) => one.id !== id))
      if (changed.kind === 'full') return changed
      const byId = new Map(changed.entries.map((entry) => [entry?.id, entry]))
      return { kind: 'stored', entries: changes.map((one) => byId.get(one.id) ?? null) }
    }
    const saved = await save(draft)
    expect(saved.kind).toBe('known')
    expect('others' in saved && saved.others).toHaveLength(22)
  })
})
