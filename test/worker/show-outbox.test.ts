import { beforeEach, describe, expect, it } from 'vitest'
import type { EntryState } from '../../lib/outbox/entry.ts'
import { showOutbox } from '../../lib/worker/show-outbox.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
let ids = 0
beforeEach(async () => {
  world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
})

const waiting: EntryState = { kind: 'waiting', notBefore: 9, delay: null }
const refused: EntryState = { kind: 'refused', at: 9, refusals: [] }
const unsure: EntryState = { kind: 'unsure', at: 9 }

async function put(...states: EntryState[]): Promise<void> {
  for (const state of states) {
    ids += 1
    const entry = entryOf({ id: `entry-${ids}`, state })
    await world.entries.change(entry.id, () => entry)
  }
}

async function shown() {
  await showOutbox(world)
  return world.outboxBadge
}

describe('the toolbar button', () => {
  it('says nothing where all have arrived, and is what it is without us', async () => {
    await put({ kind: 'delivered', receipt: { recordId: 'r', link: null, deliveredAt: 1 } })
    expect(await shown()).toEqual({ tone: 'plain', text: '', title: 'Capture the lead on this page' })
  })

  it('counts what waits, and says so in words', async () => {
    await put(waiting, { kind: 'held', until: 9 }, { kind: 'sending', startedAt: 9 })
    expect(await shown()).toEqual({ tone: 'plain', text: '3', title: 'Gleaner: 3 leads on their way' })
  })

  it('speaks of those that need the user rather than of those that wait', async () => {
    await put(waiting, waiting, refused, unsure)
    expect(await shown()).toEqual({ tone: 'trouble', text: '2', title: 'Gleaner: 2 leads need you' })
  })

  it('counts what a broken connection holds back among those that need the user', async () => {
    await put(waiting, waiting)
    await world.connections.update(() => [connectionOf({ disconnection: 'key' })])
    expect(await shown()).toMatchObject({ tone: 'trouble', text: '2' })
  })

  it('counts nothing among them that waits for a sound one', async () => {
    await put(waiting)
    const entry = entryOf({ id: 'elsewhere', destinationId: 'this-browser', state: waiting })
    await world.entries.change(entry.id, () => entry)
    await world.connections.update(() => [connectionOf({ disconnection: 'key' })])
    expect(await shown()).toMatchObject({ tone: 'trouble', text: '1' })
  })

  it('counts what waits for a connection that was ended among them', async () => {
    await put(waiting)
    await world.connections.update(() => [])
    expect(await shown()).toMatchObject({ tone: 'trouble', text: '1' })
  })

  it('is not troubled by a broken connection that nothing waits for', async () => {
    await put(waiting)
    await world.connections.update((all) => [...all, connectionOf({ id: 'other', disconnection: 'key' })])
    expect(await shown()).toMatchObject({ tone: 'plain', text: '1' })
  })

  it('says that sending is paused', async () => {
    await put(waiting)
    await world.preferences.update((all) => ({ ...all, isSendingPaused: true }))
    expect(await shown()).toEqual({
      tone: 'paused',
      text: '1',
      title: expect.stringContaining('sending is paused'),
    })
  })

  it('has room for three characters', async () => {
    await put(...Array.from({ length: 100 }, () => waiting))
    expect(await shown()).toMatchObject({ text: '99+', title: 'Gleaner: 100 leads on their way' })
  })
})
