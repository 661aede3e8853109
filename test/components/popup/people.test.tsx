// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { ada, draft, emptyDraft, person, value } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const bo = person('bo', 'Bo Finch', { included: false })
const query = (name: string) => screen.queryByRole('button', { name })

describe('a person added by hand', () => {
  it.each([
    ['beside the only one', [ada]],
    ['beside several', [ada, bo]],
  ])('%s: is chosen, open, and has the caret in the name', async (_, people) => {
    const { gleaner, user } = await openPopup({ draft: draft({ people }) })
    await user.click(button('Add a person'))
    expect(document.activeElement).toBe(box('Name'))
    await user.keyboard('Cy Marsh')
    const written = gleaner.requests('draft.write').at(-1)?.draft.people ?? []
    expect(written.map(({ name, included }) => [name.value, included])).toEqual([
      ...people.map(({ name, included }) => [name.value, included]),
      ['Cy Marsh', true],
    ])
  })

  it('has an id of its own', async () => {
    const { gleaner, user } = await openPopup()
    for (const name of ['Cy Marsh', 'Di Weir']) {
      await user.click(button('Add a person'))
      await user.keyboard(name)
    }
    const ids = gleaner
      .requests('draft.write')
      .at(-1)
      ?.draft.people.map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('goes again while it is empty, and the keyboard stays where it began', async () => {
    const { gleaner, user } = await openPopup()
    await user.click(button('Add a person'))
    expect(query('Add a person')).toBeNull()
    await user.click(button('Remove'))
    expect(gleaner.requests('draft.write').at(-1)?.draft.people).toEqual([ada])
    expect(document.activeElement).toBe(button('Add a person'))
    expect(box('Name').value).toBe('Ada Quill')
  })

  it('is not asked for while an empty form waits', async () => {
    await openPopup({ draft: draft(emptyDraft) })
    expect(query('Add a person')).toBeNull()
    expect(query('Leave this person out')).toBeNull()
  })

  it('is left out rather than removed once something is known', async () => {
    const { user } = await openPopup()
    await user.click(button('Add a person'))
    await user.keyboard('Cy')
    expect(query('Remove')).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Save Cy' }).checked).toBe(true)
  })
})

describe('the only person', () => {
  it('is left out and put back, and the keyboard stays on the switch', async () => {
    const { gleaner, user } = await openPopup()
    await user.click(button('Leave this person out'))
    expect(screen.getByText('will not be saved')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull()
    expect(gleaner.requests('draft.write').at(-1)?.draft.people[0]?.included).toBe(false)
    expect(document.activeElement).toBe(button('Put this person back'))
    await user.keyboard('{Enter}')
    expect(box('Name').value).toBe('Ada Quill')
    expect(gleaner.requests('draft.write').at(-1)?.draft.people[0]?.included).toBe(true)
  })
})

describe('people of other firms', () => {
  const ann = person('ann', 'Ann Ode', { title: value('Chair'), company: value('Halden Tools') })
  const bob = person('bob', 'Bob Lund', { included: false, company: value('Lund AB') })
  const staff = { ...ada, included: false }
  const open = () => openPopup({ draft: draft({ people: [ann, bob, staff] }) })
  const tick = (name: string) => screen.getByRole('checkbox', { name: `Save ${name}` })
  const shown = () => [box('Company').value, box('Web site').value, box('Address').value]
  const site = ['Harbour & Finch', 'https://harbour.example', '1 Quay, Bristol']

  it('have it beside their title', async () => {
    await open()
    expect(screen.getByRole('group', { name: 'Ann Ode' }).textContent).toContain('Chair · Halden Tools')
    expect(screen.getByRole('group', { name: 'Bob Lund' }).textContent).toContain('Lund AB')
    expect(screen.getByRole('group', { name: 'Ada Quill' }).textContent).not.toContain('Sales · ')
  })

  it('bring their own company along, without what is the site’s', async () => {
    const { user } = await open()
    expect(shown()).toEqual(['Halden Tools', '', ''])
    await user.click(tick('Ann Ode'))
    await user.click(tick('Bob Lund'))
    expect(shown()).toEqual(['Lund AB', '', ''])
  })

  it('are of the page where they have no firm in common, and going back undoes it', async () => {
    const { user } = await open()
    await user.click(tick('Ada Quill'))
    expect(shown()).toEqual(site)
    await user.click(tick('Ada Quill'))
    expect(shown()).toEqual(['Halden Tools', '', ''])
  })

  it('leave the company’s name alone once the user has typed it, and the site where it was typed', async () => {
    const { user, gleaner } = await open()
    await user.type(box('Company'), ' Oslo')
    await user.type(box('Web site'), 'halden.example')
    expect(shown()).toEqual(['Halden Tools Oslo', 'halden.example', ''])
    await user.click(tick('Bob Lund'))
    expect(shown()).toEqual(['Halden Tools Oslo', 'halden.example', ''])
    const written = gleaner.requests('draft.write').at(-1)?.draft
    expect(written?.company.address.value).toBe('1 Quay, Bristol')
  })

  it('can have the site’s own values picked for them', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Source of Web site: 1 found' }))
    await user.click(button(/^https:\/\/harbour\.example .*Use$/))
    expect(shown()).toEqual(['Halden Tools', 'https://harbour.example', ''])
  })

  it('give their firm to whoever is added beside them', async () => {
    const { user } = await open()
    await user.click(button('Add a person'))
    await user.keyboard('Cy Marsh')
    expect(box('Company').value).toBe('Halden Tools')
  })
})
