import { describe, expect, it } from 'vitest'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { setPreferences } from '../../lib/worker/set-preferences.ts'
import { connectionOf } from '../fixtures.ts'
import { evidenceOf, type FakeWorld, fakeWorld } from './fake-world.ts'

async function connected(): Promise<FakeWorld> {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  return world
}

/** Where the form of the next page begins to send. */
async function nextDestination(world: FakeWorld, path: string): Promise<string | null> {
  const page = { url: `https://example.com/${path}`, title: path }
  world.page = { ...page, answer: { ...evidenceOf('Bo Ferrer', 'bo@example.com'), ...page } }
  return (await openPopup(world, 7)).draft.destinationId
}

describe('a destination that every new lead goes to', () => {
  it('is taken at once, and stays whatever else was chosen for one lead', async () => {
    const world = await connected()
    expect(await nextDestination(world, 'first')).toBe('this-browser')
    await setPreferences(world, { destinationId: 'close' })
    expect(await nextDestination(world, 'second')).toBe('close')
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'this-browser', 'new')
    expect(await nextDestination(world, 'third')).toBe('close')
  })

  it('gives way to the one chosen last when it is given up', async () => {
    const world = await connected()
    await setPreferences(world, { destinationId: 'close' })
    await setPreferences(world, { destinationId: null })
    await nextDestination(world, 'first')
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'this-browser', 'new')
    expect(await nextDestination(world, 'second')).toBe('this-browser')
  })

  it('that is not connected any more stands in nobody’s way', async () => {
    const world = await connected()
    await setPreferences(world, { destinationId: 'close' })
    await world.connections.update(() => [connectionOf({ id: 'other', accountId: 'orga_2' })])
    await nextDestination(world, 'first')
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'other', 'stat_1')
    expect(await nextDestination(world, 'second')).toBe('other')
  })
})

describe('preferences', () => {
  it('are changed one by one', async () => {
    const world = await connected()
    await setPreferences(world, { undoSeconds: 10 })
    await setPreferences(world, { destinationId: 'close' })
    await setPreferences(world, { hasMenu: false })
    expect(await world.preferences.read()).toEqual({
      undoSeconds: 10,
      destinationId: 'close',
      hasMenu: false,
      isSendingPaused: false,
    })
  })
})
