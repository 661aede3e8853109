import { describe, expect, it } from 'vitest'
import { draftOf, team } from './draft-of.ts'

describe('the user’s own gesture', () => {
  const selectionText = 'Cleo Marsh, Buyer, cleo@other.example'

  it('outranks everything on the page', () => {
    const { people, pointedAt } = draftOf(team, { title: 'Ann Ode' }, { selectionText })
    expect(people[0]).toMatchObject({
      name: { value: 'Cleo Marsh' },
      title: { value: 'Buyer' },
      included: true,
    })
    expect(people[0]?.emails.map(({ value }) => value)).toEqual(['cleo@other.example'])
    expect(people).toHaveLength(3)
    expect(pointedAt).toBe(true)
  })

  it('is joined by what the page says of that person', () => {
    const [first] = draftOf(team, {}, { selectionText: 'Bob Lund' }).people
    expect([first?.name.value, first?.emails[0]?.value]).toEqual(['Bob Lund', 'bob@acme.example'])
  })

  it('counts as well when the page itself reports the selection', () => {
    const [first] = draftOf(team, { selection: 'Bob Lund' }).people
    expect(first?.name.value).toBe('Bob Lund')
  })

  it('keeps the lines that the browser’s menu leaves out', () => {
    const selection = 'Cleo Marsh\nHead of Sales\nMarrow GmbH\ncleo@marrow.example'
    const menuText = selection.replaceAll('\n', ' ')
    const { people, company } = draftOf(team, { selection }, { selectionText: menuText })
    expect([people[0]?.name.value, people[0]?.title.value, company.name.value]).toEqual([
      'Cleo Marsh',
      'Head of Sales',
      'Marrow GmbH',
    ])
  })

  it('is what the menu was opened on, where the page has another selection by now', () => {
    const [first] = draftOf(team, { selection: 'Ann Ode' }, { selectionText: 'Bob Lund' }).people
    expect(first?.name.value).toBe('Bob Lund')
  })

  it('means nothing where it holds no lead', () => {
    const { people } = draftOf(team, {}, { selectionText: 'read more' })
    expect(people.map(({ name }) => name.value)).toEqual(['Ann Ode', 'Bob Lund'])
  })

  it('on a mail link puts its owner first', () => {
    const [first] = draftOf(team, {}, { clickedLink: 'mailto:bob@acme.example' }).people
    expect([first?.name.value, first?.emails[0]?.origins[0]?.source]).toEqual(['Bob Lund', 'clicked'])
  })

  it('on a mail link of nobody known starts a person without a name', () => {
    const [first] = draftOf(team, {}, { clickedLink: 'mailto:cleo@other.example' }).people
    expect([first?.name.value, first?.emails[0]?.value]).toEqual(['', 'cleo@other.example'])
  })

  it('on a phone link keeps the number', () => {
    const [first] = draftOf([], {}, { clickedLink: 'tel:+1-202-555-0143' }).people
    expect(first?.phones[0]?.value).toBe('+1 202 555 0143')
  })
})
