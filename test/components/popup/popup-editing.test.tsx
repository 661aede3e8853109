// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { ada, contact, doubtful, draft, emptyDraft, found, offer, person, typed, value } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

describe('the form', () => {
  it('shows what the page gave, each value under its name', async () => {
    await openPopup()
    const shown = ['Name', 'Job title', 'E-mail', 'Phone', 'Company', 'Web site', 'Address', 'Note']
    expect(shown.map((name) => box(name).value)).toEqual([
      'Ada Quill',
      'Head of Sales',
      'ada@harbour.example',
      '+44 20 7946 0112',
      'Harbour & Finch',
      'https://harbour.example',
      '1 Quay, Bristol',
      '',
    ])
    expect(screen.getByRole('group', { name: 'Ada Quill' })).toBeTruthy()
  })

  it('says who, which company and how to reach them, in this order', async () => {
    const { user } = await openPopup()
    const names = () => screen.getAllByRole('textbox').map((one) => one.getAttribute('id') ?? '')
    const first = (count: number) =>
      names()
        .slice(0, count)
        .map((id) => document.querySelector(`label[for="${id}"]`)?.textContent)
    expect(first(5)).toEqual(['Name', 'Job title', 'Company', 'E-mail', 'Phone'])
    await user.click(button('Leave this person out'))
    expect(first(2)).toEqual(['Company', 'Web site'])
  })

  it('writes the draft at every keystroke, in order', async () => {
    const { gleaner, user } = await openPopup()
    await user.type(box('Note'), 'Call')
    const written = gleaner.requests('draft.write')
    expect(written.map((request) => request.draft.note)).toEqual(['C', 'Ca', 'Cal', 'Call'])
    expect(written.every((request) => request.tabId === 7 && request.draft.touched)).toBe(true)
  })

  it("marks an edited value as the user's own", async () => {
    const { gleaner, user } = await openPopup()
    await user.type(box('Job title'), '!')
    expect(gleaner.requests('draft.write')[0]?.draft.people[0]?.title).toEqual({
      value: 'Head of Sales!',
      edited: true,
      origins: [typed],
    })
    expect(button('Source of Job title: typed by you')).toBeTruthy()
  })

  it('takes a first e-mail by hand without losing the caret', async () => {
    const { gleaner, user } = await openPopup({ draft: draft(emptyDraft) })
    await user.type(box('E-mail'), 'a@b.example')
    expect(document.activeElement).toBe(box('E-mail'))
    expect(gleaner.requests('draft.write').at(-1)?.draft.people[0]?.emails[0]?.value).toBe('a@b.example')
  })

  it('adds a row and puts the caret into it', async () => {
    const { user } = await openPopup()
    await user.click(button('Add phone'))
    const phones = screen.getAllByRole('textbox', { name: 'Phone' })
    expect(phones).toHaveLength(2)
    expect(document.activeElement).toBe(phones[1])
  })

  it('removes a value and keeps the focus in the form', async () => {
    const emails = [contact('e1', 'a@harbour.example'), contact('e2', 'b@harbour.example')]
    const { gleaner, user } = await openPopup({ draft: draft({ people: [{ ...ada, emails }] }) })
    await user.click(button('Remove b@harbour.example'))
    expect(gleaner.requests('draft.write')[0]?.draft.people[0]?.emails).toEqual([emails[0]])
    expect(document.activeElement).toBe(box('E-mail'))
  })

  it('changes the type of a phone', async () => {
    const { gleaner, user } = await openPopup()
    await user.selectOptions(screen.getByRole('combobox', { name: /^Type of Phone/ }), 'Mobile')
    expect(gleaner.requests('draft.write')[0]?.draft.people[0]?.phones[0]?.type).toBe('mobile')
  })

  it('shows what a page wrote as text only', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const people = [person('x', hostile), ada]
    await openPopup({
      draft: draft({ people, pageTitle: hostile, offers: [offer('company', hostile)] }),
    })
    expect(document.querySelector('img[src=x], img[onerror]')).toBeNull()
    expect(box('Name').value).toBe(hostile)
  })
})

describe('where a value comes from', () => {
  it('is told in a word, and a doubtful one asks to be checked', async () => {
    await openPopup()
    expect(button('Source of Name: link').textContent).toBe('link')
    expect(button('Please check Job title. Source: page text').textContent).toBe('page text')
  })

  it('is the best of its sources', async () => {
    const name = { ...value('Ada Quill', doubtful), origins: [doubtful, found] }
    await openPopup({ draft: draft({ people: [{ ...ada, name }] }) })
    expect(button('Source of Name: link')).toBeTruthy()
  })

  it('is shown word for word', async () => {
    const { user } = await openPopup()
    await user.click(button('Please check Job title. Source: page text'))
    expect(screen.getByText('Ada Quill, sales')).toBeTruthy()
    expect(screen.getByText('Not certain. Please check it.')).toBeTruthy()
  })

  it('is put away by Escape, and the keyboard is where it was', async () => {
    const { user } = await openPopup()
    const mark = button('Please check Job title. Source: page text')
    await user.click(mark)
    await user.keyboard('{Escape}')
    expect(screen.queryByText('Ada Quill, sales')).toBeNull()
    expect(document.activeElement).toBe(mark)
    await user.click(mark)
    await user.tab()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('Ada Quill, sales')).toBeNull()
    expect(document.activeElement).toBe(box('Job title'))
  })

  it('comes with the other values found, to pick from', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ offers: [offer('title', 'Chair')] }) })
    await user.click(button('Please check Job title. Source: page text'))
    await user.click(button(/^Chair .*Use$/))
    expect(box('Job title').value).toBe('Chair')
    expect(document.activeElement).toBe(box('Job title'))
    const written = gleaner.requests('draft.write')[0]?.draft
    expect(written?.offers.map((one) => one.value)).toEqual(['Head of Sales'])
  })

  it('is offered at an empty box too', async () => {
    const people = [person('ada', 'Ada Quill')]
    const { user } = await openPopup({
      draft: draft({ people, offers: [offer('phone', '+1 202 555 0142')] }),
    })
    await user.click(button('Source of Phone: 1 found'))
    await user.click(button(/^\+1 202 555 0142 .*Use$/))
    expect(box('Phone').value).toBe('+1 202 555 0142')
  })
})

describe('several people', () => {
  const people = [
    ada,
    person('bo', 'Bo Finch', { included: false }),
    person('cy', 'Cy Marsh', { included: false }),
  ]

  it('are rows to tick, the first chosen one open', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ people }) })
    expect(screen.getByText('1 of 3')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Save Bo Finch' }))
    expect(gleaner.requests('draft.write')[0]?.draft.people.map((one) => one.included)).toEqual([
      true,
      true,
      false,
    ])
    expect(box('Name').value).toBe('Ada Quill')
  })

  it('are corrected one at a time', async () => {
    const { user } = await openPopup({ draft: draft({ people }) })
    const row = within(screen.getByRole('group', { name: 'Bo Finch' }))
    await user.click(row.getByRole('button', { name: /^Bo Finch/ }))
    expect(box('Name').value).toBe('Bo Finch')
  })

  it('are chosen all at once', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ people }) })
    await user.click(screen.getByRole('checkbox', { name: 'Everybody' }))
    expect(gleaner.requests('draft.write')[0]?.draft.people.every((one) => one.included)).toBe(true)
  })
})
