import { beforeEach, describe, expect, it } from 'vitest'
import type { SelectionKind } from '../../lib/lead/selection/selection-kind.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { menuCapture } from '../../lib/worker/menu-capture.ts'
import { openPopup, reopenPopup } from '../../lib/worker/popup-view.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})

const add = (selectionText: string, addAs: SelectionKind = 'guess', frameId = 0) =>
  menuCapture(world, 7, { clickedLink: null, selectionText, addAs, frameId }, Promise.resolve(true))

const save = async (isApart = false) => {
  const { draft } = await openPopup(world, 7)
  const asked = { tabId: 7, destinationId: 'this-browser', statusId: 'new', asNew: null, isApart }
  return await createHandlers(world, () => undefined)['lead.save']({ ...asked, draft })
}

/** Who is in the draft with their e-mails, and its note. */
const shown = async () => {
  const { draft } = await openPopup(world, 7)
  return [
    ...draft.people.map(({ name, emails }) => [name.value, ...emails.map(({ value }) => value)].join(' ')),
    draft.note,
  ]
}

describe('words marked on a page', () => {
  it('that nobody has opened come to what it says', async () => {
    await add('ann.ode@example.com')
    expect(await shown()).toEqual(['Ann Ode ann@example.com ann.ode@example.com', ''])
  })

  it('come to what was added before, and the page is not read again', async () => {
    await add('ann.ode@example.com')
    await add('Asked for a call.')
    expect(await shown()).toEqual(['Ann Ode ann@example.com ann.ode@example.com', 'Asked for a call.'])
    expect(world.readings).toBe(1)
  })

  it('that Gleaner cannot read become a lead of their own', async () => {
    world.tab.inject = () => Promise.reject(new Error('Cannot access contents of the page'))
    await add('Ben Marsh, ben@example.com')
    expect(await shown()).toEqual(['Ben Marsh ben@example.com', ''])
  })

  it('have the lines that they have there, of the frame that they stand in', async () => {
    const asked: number[] = []
    world.markedInTab = async (_tabId, frameId) => {
      asked.push(frameId)
      return 'Ask for Bo.\nHe is in on Mondays.'
    }
    await add('Ask for Bo. He is in on Mondays.', 'note', 3)
    expect([await shown(), asked]).toEqual([
      ['Ann Ode ann@example.com', 'Ask for Bo.\nHe is in on Mondays.'],
      [3],
    ])
  })

  it('are taken from the menu where something else is marked by now', async () => {
    world.markedInTab = async () => 'Another text'
    await add('Ask for Bo.', 'note')
    expect((await shown()).at(-1)).toBe('Ask for Bo.')
  })

  it('do not wait for a page that hangs', async () => {
    world.markedInTab = () => new Promise(() => undefined)
    world.tab.wait = async (delayMs) => (delayMs > 1000 ? new Promise(() => undefined) : undefined)
    await add('Ask for Bo.', 'note')
    expect((await shown()).at(-1)).toBe('Ask for Bo.')
  })
})

describe('words for a lead that is saved', () => {
  it('correct it: the popup opens with the form, and the next save takes them', async () => {
    await save()
    await add('ann.ode@example.com')
    const { draft, entries } = await openPopup(world, 7)
    expect([draft.isAhead, entries.length]).toEqual([true, 1])
    const saved = await save()
    expect(saved.kind).toBe('saved')
    const [entry] = await world.entries.ofPage('https://example.com/team')
    expect(entry?.lead.people[0]?.emails.map(({ address }) => address)).toEqual([
      'ann@example.com',
      'ann.ode@example.com',
    ])
    expect((await openPopup(world, 7)).draft.isAhead).toBe(false)
  })

  it('are not lost when more is pointed at before they are saved', async () => {
    await save()
    await add('ann.ode@example.com')
    const link = { clickedLink: 'mailto:ben@example.com', selectionText: null }
    await menuCapture(world, 7, link, Promise.resolve(true))
    expect(await shown()).toEqual([' ben@example.com', 'Ann Ode ann@example.com ann.ode@example.com', ''])
  })

  it('begin another lead where they are of somebody else', async () => {
    await save()
    const { draft: saved } = await openPopup(world, 7)
    await add('Ben Marsh, ben@example.com')
    const { draft, entries } = await openPopup(world, 7)
    expect([draft.id === saved.id, entries]).toEqual([false, []])
    expect(draft.people.map(({ name, included }) => [name.value, included])).toEqual([
      ['Ben Marsh', true],
      ['Ann Ode', false],
    ])
  })

  it('begin another lead as a name that is somebody else’s', async () => {
    await save()
    const { draft: saved } = await openPopup(world, 7)
    await add('Ben Marsh', 'name')
    const { draft, entries } = await openPopup(world, 7)
    expect([draft.id === saved.id, entries]).toEqual([false, []])
    expect(draft.people.map(({ name, emails, included }) => [name.value, emails.length, included])).toEqual([
      ['Ben Marsh', 0, true],
      ['Ann Ode', 1, false],
    ])
  })

  it('rename nobody while a correction is not saved yet: another name is another person', async () => {
    await save()
    await add('ann.ode@example.com')
    await add('Ben Marsh', 'name')
    expect(await shown()).toEqual(['Ben Marsh', 'Ann Ode ann@example.com ann.ode@example.com', ''])
  })

  it('correct it as a fuller name of its person', async () => {
    await save()
    await add('Dr. Ann Maria Ode', 'name')
    const { draft, entries } = await openPopup(world, 7)
    expect([draft.isAhead, entries.length]).toEqual([true, 1])
    expect(await shown()).toEqual(['Dr. Ann Maria Ode ann@example.com', ''])
  })

  it('begin another lead where its people were saved apart', async () => {
    const { draft: first } = await reopenPopup(world, 7)
    await save(true)
    await add('ann.ode@example.com')
    const { draft, entries } = await openPopup(world, 7)
    expect([draft.id === first.id, entries]).toEqual([false, []])
    expect(await shown()).toEqual(['Ann Ode ann@example.com ann.ode@example.com', ''])
  })
})
