import { describe, expect, it } from 'vitest'
import type { Draft, DraftPerson } from '../../../lib/lead/draft.ts'
import { emptyDraft, emptyPerson } from '../../../lib/lead/empty-draft.ts'
import { addSelection as addWith, isOfAnother } from '../../../lib/lead/selection/add-selection.ts'
import type { SelectionKind } from '../../../lib/lead/selection/selection-kind.ts'

const page = { pageUrl: 'https://quay.example/team', pageTitle: 'Team', reading: 'whole' as const }

let marked = 0
const addSelection = (to: Draft, text: string, kind: SelectionKind): Draft =>
  addWith(to, text, kind, () => `m${marked++}`)

function draft(parts: Partial<Draft> = {}): Draft {
  let ids = 0
  return { ...emptyDraft({ id: 'd', now: 1, newId: () => `v${ids++}`, ...page }), country: 'GB', ...parts }
}

const add = (text: string, kind: SelectionKind = 'guess', to = draft()) => {
  const { people, company, note } = addSelection(to, text, kind)
  const [person] = people
  return {
    name: person?.name.value,
    emails: person?.emails.map(({ value }) => value),
    phones: person?.phones.map(({ value }) => value),
    company: company.name.value,
    note,
  }
}
const nothing = { name: '', emails: [], phones: [], company: '', note: '' }

describe('marked words', () => {
  it.each([
    ['ann.ode@quay.example', { emails: ['ann.ode@quay.example'] }],
    ['020 7946 0123', { phones: ['020 7946 0123'] }],
    ['+44 20 7946 0123', { phones: ['020 7946 0123'] }],
    ['Ann Ode', { name: 'Ann Ode' }],
    ['Quay Shipping Ltd', { company: 'Quay Shipping Ltd' }],
    ['We open at nine and close late.', { note: 'We open at nine and close late.' }],
  ])('“%s” becomes what it looks like', (text, expected) => {
    expect(add(text)).toEqual({ ...nothing, ...expected })
  })

  it('with several contacts becomes all of them, and whose they are', () => {
    expect(add('Ann Ode, ann@quay.example, 020 7946 0123')).toMatchObject({
      name: 'Ann Ode',
      emails: ['ann@quay.example'],
      phones: ['020 7946 0123'],
    })
  })

  it.each<[SelectionKind, string, object]>([
    ['name', 'Sales', { name: 'Sales' }],
    ['company', 'ann@quay.example', { company: 'ann@quay.example' }],
    ['email', 'ann at quay', { emails: ['ann at quay'] }],
    ['phone', 'ext. 12', { phones: ['ext. 12'] }],
    ['note', 'Ann Ode', { note: 'Ann Ode' }],
  ])('becomes a %s because the user says so', (kind, text, expected) => {
    expect(add(text, kind)).toEqual({ ...nothing, ...expected })
  })

  it('in a line break becomes one name, and keeps its lines in a note', () => {
    expect(add('Ann\n  Ode', 'name').name).toBe('Ann Ode')
    expect(add('Ann\nOde', 'note').note).toBe('Ann\nOde')
  })
})

it.each<SelectionKind>(['guess', 'name', 'email', 'phone', 'company', 'note'])(
  'nothing that could be seen adds nothing as %s',
  (kind) => {
    const untouched = draft()
    for (const text of ['', ' \n\u00a0', '\u200b', ' \u200f\u200e '])
      expect(addSelection(untouched, text, kind)).toBe(untouched)
  },
)

describe('a draft that has something already', () => {
  const [person] = draft().people
  const known = (): Draft => {
    if (person === undefined) return expect.unreachable()
    const name = { value: 'Team', origins: [], edited: false }
    const email = { ...name, value: 'ann@quay.example', id: 'e1', type: 'work' as const }
    return draft({ people: [{ ...person, name, emails: [email] }], note: 'Met at the fair.' })
  }

  it('offers the name that was replaced, and nothing overwrites the new one', () => {
    const { people, offers, touched } = addSelection(known(), 'Ann Ode', 'name')
    expect(people[0]?.name).toMatchObject({ value: 'Ann Ode', edited: true })
    expect(offers.map(({ field, value }) => [field, value])).toEqual([['name', 'Team']])
    expect(touched).toBe(true)
  })

  it('gains a contact once, however it is written', () => {
    expect(addSelection(known(), 'ANN@Quay.Example', 'email').people[0]?.emails).toHaveLength(1)
    const called = addSelection(known(), '020 7946 0123', 'phone')
    expect(addSelection(called, '+44 20 7946 0123', 'phone').people[0]?.phones).toHaveLength(1)
  })

  it('gains a paragraph in its note', () => {
    expect(addSelection(known(), 'Ask for Bo.', 'note').note).toBe('Met at the fair.\n\nAsk for Bo.')
  })
})

describe('words of somebody', () => {
  const value = (text: string, confidence: number) => ({
    value: text,
    origins: [{ source: 'text' as const, snippet: text, confidence }],
    edited: false,
  })
  const email = (text: string) => ({ ...value(text, 0.95), id: text, type: 'work' as const })
  const person = (name: string, address: string, confidence = 0.95): DraftPerson => ({
    ...emptyPerson(name),
    included: name === 'Ann Ode',
    name: value(name, confidence),
    emails: [email(address)],
  })
  const team = (parts: Partial<Draft> = {}): Draft =>
    draft({ people: [person('Ann Ode', 'ann@quay.example'), person('Bo Lund', 'bo@quay.example')], ...parts })
  const who = ({ people }: Draft) =>
    people.map(({ included, name, emails }) =>
      [included ? '✓' : '–', name.value, ...emails.map((one) => one.value)].join(' '),
    )

  it.each([
    [
      'whom the page names',
      'Bo Lund, bo.private@quay.example',
      ['bo@quay.example', 'bo.private@quay.example'],
    ],
    ['whose contact the page has', 'BO@quay.example', ['bo@quay.example']],
  ])('%s go to them, who alone are the lead of a page that nobody worked on', (_, text, emails) => {
    expect(who(addSelection(team(), text, 'guess'))).toEqual([
      `✓ Bo Lund ${emails.join(' ')}`,
      '– Ann Ode ann@quay.example',
    ])
  })

  it('whom the draft does not know make a lead of their own', () => {
    const text = 'Cleo Marsh, cleo@marrow.example'
    expect(who(addSelection(team(), text, 'guess'))[0]).toBe('✓ Cleo Marsh cleo@marrow.example')
    expect([text, 'ann2@quay.example'].map((words) => isOfAnother(team(), words, 'guess'))).toEqual([
      true,
      false,
    ])
  })

  it('join those whom the user has worked on already, and leave nobody out', () => {
    const added = addSelection(team({ touched: true }), 'Cleo Marsh, cleo@marrow.example', 'guess')
    expect(who(added)).toEqual([
      '✓ Cleo Marsh cleo@marrow.example',
      '✓ Ann Ode ann@quay.example',
      '– Bo Lund bo@quay.example',
    ])
  })

  it('name whoever is worked on where the page was not sure of the name', () => {
    const page = draft({ people: [{ ...person('Our Team', 'ann@quay.example', 0.7), included: true }] })
    const added = addSelection(page, 'Ann Ode', 'guess')
    expect(who(added)).toEqual(['✓ Ann Ode ann@quay.example'])
    expect(added.offers.map((offer) => offer.value)).toEqual(['Our Team'])
  })

  it('take nothing from a fuller name', () => {
    expect(who(addSelection(team(), 'Ode, ann.ode@quay.example', 'guess'))[0]).toBe(
      '✓ Ann Ode ann@quay.example ann.ode@quay.example',
    )
    expect(who(addSelection(team(), 'Dr. Ann Marie Ode', 'guess'))[0]).toMatch(/^✓ Dr\. Ann Marie Ode /)
  })

  it('become a contact as they stand among others, with the phone as people of the country write it', () => {
    const [one] = addSelection(team(), 'Fax: +44 20 7946 0123', 'phone').people
    expect(one?.phones).toMatchObject([{ value: '020 7946 0123', type: 'fax', edited: true }])
  })

  it('of several people go to each', () => {
    const text = 'Cleo Marsh cleo@marrow.example\nDag Holm dag@marrow.example'
    expect(who(addSelection(team(), text, 'guess')).slice(0, 2)).toEqual([
      '✓ Dag Holm dag@marrow.example',
      '✓ Cleo Marsh cleo@marrow.example',
    ])
  })
})

it('a text longer than any note is cut, and its cut seen', () => {
  const { note } = addSelection(draft(), 'word '.repeat(40_000), 'guess')
  expect(note.length).toBeLessThan(10_100)
  expect(note.endsWith('…')).toBe(true)
})

it('every value that was marked says where it comes from, and nothing has the id of another', () => {
  const once = addSelection(draft(), 'Ann Ode, ann@quay.example, 020 7946 0123', 'guess')
  const { people, offers } = addSelection(once, 'ann.two@quay.example', 'email')
  const [ann] = people
  const contacts = [...(ann?.emails ?? []), ...(ann?.phones ?? [])]
  expect(contacts.every(({ origins }) => origins[0]?.source === 'selection')).toBe(true)
  expect(new Set(contacts.map(({ id }) => id)).size).toBe(3)
  expect(offers).toEqual([])
})
