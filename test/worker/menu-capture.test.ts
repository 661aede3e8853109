import { beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { menuCapture } from '../../lib/worker/menu-capture.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const wholePage = { clickedLink: null, selectionText: null }
const opened = Promise.resolve(true)
const firstName = (view: { draft: { people: { name: { value: string } }[] } }) =>
  view.draft.people[0]?.name.value

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
  expect(await handlers['preferences.read']({})).toEqual({
    undoSeconds: 12,
    hasMenu: true,
    destinationId: null,
  })
})

describe('a right-click', () => {
  const pointed = { clickedLink: null, selectionText: 'Ben Marsh, ben@example.com' }

  it('adds whom it points at to what the user had typed, and takes nothing away', async () => {
    const { draft } = await openPopup(world, 7)
    await world.drafts.write(7, { ...draft, note: 'call on Monday', touched: true })
    await menuCapture(world, 7, pointed, opened)
    const view = await openPopup(world, 7)
    expect([view.draft.id, view.draft.note]).toEqual([draft.id, 'call on Monday'])
    expect(view.draft.people.map(({ name }) => name.value)).toEqual(['Ben Marsh', 'Ann Ode'])
  })

  it('on the page alone leaves what the user had typed', async () => {
    const { draft } = await openPopup(world, 7)
    const typed = { ...draft, note: 'call on Monday', touched: true }
    await world.drafts.write(7, typed)
    await menuCapture(world, 7, wholePage, opened)
    expect((await openPopup(world, 7)).draft).toMatchObject({ id: draft.id, note: 'call on Monday' })
  })

  it('begins a new lead where the last one is saved', async () => {
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'this-browser', 'new')
    await menuCapture(world, 7, pointed, opened)
    const view = await openPopup(world, 7)
    expect(view.draft.id).not.toBe(draft.id)
    expect(firstName(view)).toBe('Ben Marsh')
  })

  it('keeps what it pointed at on a page that cannot be read', async () => {
    world.tab.inject = () => Promise.reject(new Error('Cannot access contents of the page.'))
    const gesture = { clickedLink: null, selectionText: 'Ben Marsh, ben@example.com' }
    await menuCapture(world, 7, gesture, opened)
    const { draft } = await openPopup(world, 7)
    expect(draft.reading).toBe('unreadable')
    expect([firstName({ draft }), draft.people[0]?.emails[0]?.value]).toEqual([
      'Ben Marsh',
      'ben@example.com',
    ])
  })

  it('points to the button where no popup could open', async () => {
    await menuCapture(world, 7, wholePage, Promise.resolve(false))
    expect(world.badges.map(({ title }) => title)).toEqual(['Lead captured. Click to review and save it.'])
  })
})
