import { beforeEach, describe, expect, it } from 'vitest'
import { menuCapture } from '../../lib/worker/menu-capture.ts'
import { openPopup, reopenPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { evidenceOf, type FakeWorld, fakeWorld } from './fake-world.ts'

const opened = Promise.resolve(true)
const firstName = (view: { draft: { people: { name: { value: string } }[] } }) =>
  view.draft.people[0]?.name.value

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})

describe('opening the popup', () => {
  it('takes from the button what it had to say', async () => {
    await openPopup(world, 7)
    expect([world.badges, world.cleared]).toEqual([[], 1])
  })

  it('knows a page by the first part of an endless address', async () => {
    const url = `https://example.com/team?q=${'x'.repeat(9_000)}`
    world.page = {
      url,
      title: 'Team',
      answer: { ...evidenceOf('Ann Ode', 'ann@example.com'), url: url.slice(0, 4_000) },
    }
    const view = await openPopup(world, 7)
    expect([view.draft.reading, firstName(view), view.draft.pageUrl.length]).toEqual([
      'whole',
      'Ann Ode',
      4_000,
    ])
    await world.drafts.write(7, { ...view.draft, note: 'typed', touched: true })
    expect((await openPopup(world, 7)).draft.note).toBe('typed')
  })

  it('writes phones as they are written in the country of the page', async () => {
    const jsonLd = [JSON.stringify({ '@type': 'Person', name: 'Ann Ode', telephone: '+1 202 555 0143' })]
    const answer = { ...evidenceOf('Ann Ode', 'ann@example.com'), jsonLd }
    world.page = { url: 'https://example.com/team', title: 'Team', answer }
    const { draft } = await openPopup(world, 7)
    expect(draft.people[0]?.phones.map(({ value }) => value)).toEqual(['(202) 555-0143'])
  })

  it('tells what the user left invalid', async () => {
    const { draft, problems } = await openPopup(world, 7)
    expect(problems).toEqual([])
    const people = draft.people.map((person) => ({
      ...person,
      emails: person.emails.map((email) => ({ ...email, value: 'ann at example', edited: true })),
    }))
    await world.drafts.write(7, { ...draft, people, touched: true })
    expect((await openPopup(world, 7)).problems).toMatchObject([{ field: 'email', code: 'email-invalid' }])
  })

  it('caps the address of a page that cannot be read', async () => {
    world.page = { url: `data:text/html,${'x'.repeat(2_000_000)}`, title: '', answer: undefined }
    expect((await openPopup(world, 7)).draft.pageUrl).toHaveLength(4_000)
  })

  it('gives a form to fill by hand where the reading itself breaks, and does not hide that', async () => {
    const broken = new Error('a bug')
    const ids = ['draft', broken, 'person']
    const newId = () => {
      const id = ids.shift() ?? 'more'
      if (id === broken) throw broken
      return String(id)
    }
    world = fakeWorld({ newId })
    const view = await openPopup(world, 7)
    expect([view.draft.reading, view.draft.people.length, world.bugs]).toEqual(['unreadable', 1, [broken]])
  })

  it('shows the lead of the page and the built-in list as its destination', async () => {
    const view = await openPopup(world, 7)
    expect(firstName(view)).toBe('Ann Ode')
    expect(view.destinations.map(({ name }) => name)).toEqual(['This browser'])
    expect(view.destinations[0]?.statuses.map(({ label }) => label)).toEqual([
      'New',
      'Contacted',
      'Qualified',
      'Won',
      'Lost',
    ])
  })

  it('reads the page again as long as the user changed nothing', async () => {
    await openPopup(world, 7)
    world.page = {
      url: 'https://example.com/team',
      title: 'Team',
      answer: evidenceOf('Ben Marsh', 'ben@example.com'),
    }
    expect(firstName(await openPopup(world, 7))).toBe('Ben Marsh')
  })

  it('finds what the user typed, and the page is not read over it', async () => {
    const { draft } = await openPopup(world, 7)
    await world.drafts.write(7, { ...draft, note: 'call on Mon', touched: true })
    const view = await openPopup(world, 7)
    expect([view.draft.note, view.draft.id, world.readings]).toEqual(['call on Mon', draft.id, 1])
  })

  it('shows the saved lead rather than a second one', async () => {
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'this-browser', 'new')
    const view = await openPopup(world, 7)
    expect(view.draft.id).toBe(draft.id)
    expect(view.entries.map(({ destinationName, leadName }) => [destinationName, leadName])).toEqual([
      ['This browser', 'Ann Ode'],
    ])
  })

  it('makes a new draft when the user asks to read again', async () => {
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, draft, 'this-browser', 'new')
    const view = await reopenPopup(world, 7)
    expect(view.draft.id).not.toBe(draft.id)
    expect(view.entries).toEqual([])
  })

  it('waits for the right-click that opened it and shows what was clicked', async () => {
    const gesture = { clickedLink: 'mailto:ben@example.com', selectionText: null }
    const [, view] = await Promise.all([menuCapture(world, 7, gesture, opened), openPopup(world, 7)])
    expect(world.readings).toBe(1)
    expect(view.draft.people[0]?.emails[0]?.value).toBe('ben@example.com')
  })

  it.each<[string, FakeWorld['page'], string]>([
    ['a tab that is closed', null, 'left'],
    [
      'a tab that went on to another page',
      { url: 'https://example.com/other', title: '', answer: evidenceOf('A B', 'a@example.com') },
      'left',
    ],
    [
      'an answer that is no evidence',
      { url: 'https://example.com/team', title: 'Team', answer: { version: 9 } },
      'unreadable',
    ],
    ['no answer', { url: 'https://example.com/team', title: 'Team', answer: undefined }, 'unreadable'],
  ])('gives an empty form for %s', async (_what, page, reading) => {
    world.page = page
    const { draft } = await openPopup(world, 7)
    expect([draft.reading, draft.people.length, draft.people[0]?.name.value]).toEqual([reading, 1, ''])
  })

  it('gives an empty form for a page that the browser keeps to itself', async () => {
    world.tab.inject = () => Promise.reject(new Error('The extensions gallery cannot be scripted.'))
    expect((await openPopup(world, 7)).draft.reading).toBe('unreadable')
  })

  it('counts the leads of other pages that need the user', async () => {
    const { draft } = await openPopup(world, 7)
    await saveDraft(world, { ...draft, id: 'elsewhere' }, 'this-browser', 'new')
    await world.entries.change(
      'elsewhere.this-browser',
      (entry) => entry && { ...entry, state: { kind: 'unsure', at: 1 } },
    )
    expect((await openPopup(world, 7)).troubled).toBe(1)
  })
})
