import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../lib/lead/draft.ts'
import { emptyDraft } from '../../../lib/lead/empty-draft.ts'
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
