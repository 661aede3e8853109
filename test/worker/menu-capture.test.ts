import { beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { menuCapture } from '../../lib/worker/menu-capture.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
const shown: boolean[] = []

beforeEach(() => {
  shown.length = 0
  world = fakeWorld({ showMenus: async (_say, isShown) => void shown.push(isShown) })
})

describe('marked words', () => {
  const marked = { clickedLink: null, selectionText: 'Head office', addAs: 'company' as const }

  it('are added as what the user says they are, to a page that was not read yet', async () => {
    await menuCapture(world, 7, marked, Promise.resolve(true))
    const { draft } = await openPopup(world, 7)
    expect([draft.company.name.value, draft.people[0]?.name.value]).toEqual(['Head office', 'Ann Ode'])
    expect(world.readings).toBe(1)
  })

  it('are announced on the button where the popup does not open', async () => {
    await menuCapture(world, 7, marked, Promise.resolve(false))
    expect(world.badges).toMatchObject([{ text: '1' }])
  })
})

it('the menu goes and comes back as the user sets it, and nothing else of the settings changes', async () => {
  const handlers = createHandlers(world, () => undefined)
  await handlers['preferences.set']({ undoSeconds: 12 })
  expect(shown).toEqual([])
  for (const hasMenu of [false, true]) await handlers['preferences.set']({ hasMenu })
  expect(shown).toEqual([false, true])
  expect(await handlers['preferences.read']({})).toEqual({ undoSeconds: 12, hasMenu: true })
})
