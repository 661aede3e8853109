import { describe, expect, it } from 'vitest'
import { setDestination, setFieldValue, setStatus } from '../../../components/popup/edit-destination.ts'
import {
  addContact,
  includeEverybody,
  includePerson,
  pickOffer,
  removeContact,
  removeProfile,
  setContactType,
  setNote,
  typeValue,
} from '../../../components/popup/edit-draft.ts'
import type { ValuePlace } from '../../../components/popup/value-place.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import { ada, contact, doubtful, draft, found, offer, person, typed, value } from './fixture.ts'

const name: ValuePlace = { of: 'person', personId: 'ada', field: 'name' }
const email = { of: 'contact', personId: 'ada', list: 'emails', id: 'e1' } as const
const companyName: ValuePlace = { of: 'company', field: 'name' }

describe('typing', () => {
  const places: [string, ValuePlace, (draft: Draft) => unknown][] = [
    ['a name', name, ({ people }) => people[0]?.name],
    ['a job title', { ...name, field: 'title' }, ({ people }) => people[0]?.title],
    ['an e-mail', email, ({ people }) => people[0]?.emails[0]],
    ['a company', companyName, ({ company }) => company.name],
    ['an address', { of: 'company', field: 'address' }, ({ company }) => company.address],
  ]
  it.each(places)("makes %s the user's own word", (_, place, read) => {
    expect(read(typeValue(draft(), place, 'New'))).toMatchObject({
      value: 'New',
      edited: true,
      origins: [typed],
    })
  })

  it('marks the draft as touched', () => {
    expect(typeValue(draft(), name, 'A').touched).toBe(true)
  })

  it('keeps what the page gave as an offer, once, and no half-typed word', () => {
    const after = typeValue(typeValue(draft(), name, 'A'), name, 'Al')
    expect(after.offers).toEqual([{ field: 'name', value: 'Ada Quill', type: 'work', origins: [found] }])
  })

  it('makes the contact that was not there yet', () => {
    const place: ValuePlace = { of: 'contact', personId: null, list: 'phones', id: 'typed-1' }
    expect(typeValue(draft(), place, '0').company.phones).toEqual([
      { id: 'typed-1', type: 'work', value: '0', edited: true, origins: [typed] },
    ])
  })

  it('includes the person it corrects', () => {
    const left = draft({ people: [person('ada', 'Ada', { included: false })] })
    expect(typeValue(left, name, 'A').people[0]?.included).toBe(true)
  })

  it('changes one profile among several', () => {
    const two = draft({ people: [person('ada', 'Ada', { profiles: [value('a'), value('b')] })] })
    const after = typeValue(two, { of: 'profile', personId: 'ada', index: 1 }, 'c')
    expect(after.people[0]?.profiles.map((profile) => profile.value)).toEqual(['a', 'c'])
  })
})

describe('picking an offer', () => {
  const other = offer('email', 'ada.q@harbour.example')
  const after = pickOffer(draft({ offers: [other] }), email, { ...other, type: 'home' })

  it("takes its value, type and origin as the user's choice", () => {
    expect(after.people[0]?.emails[0]).toEqual({
      id: 'e1',
      value: 'ada.q@harbour.example',
      type: 'home',
      edited: true,
      origins: [doubtful],
    })
  })

  it('puts the former value on offer in its place', () => {
    expect(after.offers.map(({ value }) => value)).toEqual(['ada@harbour.example'])
  })

  it('gives a single value no type', () => {
    const picked = pickOffer(draft(), companyName, offer('company', 'Finch'))
    expect(picked.company.name).toEqual({ value: 'Finch', edited: true, origins: [doubtful] })
  })
})

describe('contacts', () => {
  it('are added empty, with an id free in their list', () => {
    const after = addContact(addContact(draft(), 'ada', 'emails'), 'ada', 'emails')
    expect(after.people[0]?.emails.map(({ id }) => id)).toEqual(['e1', 'typed-1', 'typed-2'])
  })

  it('are removed, and can be picked again', () => {
    const after = removeContact(draft(), email)
    expect(after.people[0]?.emails).toEqual([])
    expect(after.offers.map(({ value }) => value)).toEqual(['ada@harbour.example'])
  })

  it('of the user leave no offer behind', () => {
    const after = removeContact(typeValue(draft(), email, 'x'), email)
    expect(after.offers.map(({ value }) => value)).not.toContain('x')
  })

  it('change their type alone', () => {
    const after = setContactType(draft(), email, 'home')
    expect(after.people[0]?.emails[0]).toEqual({
      ...contact('e1', 'ada@harbour.example', 'home'),
      edited: true,
    })
  })
})

describe('the rest of the draft', () => {
  const people = [ada, person('bo', 'Bo', { included: false })]
  const included = (after: Draft) => after.people.map((one) => one.included)

  it('ticks one person', () => {
    expect(included(includePerson(draft({ people }), 'bo', true))).toEqual([true, true])
  })

  it('ticks everybody or nobody', () => {
    expect(included(includeEverybody(draft({ people }), true))).toEqual([true, true])
    expect(included(includeEverybody(draft({ people }), false))).toEqual([false, false])
  })

  it('drops a profile by its place', () => {
    const two = draft({ people: [person('ada', 'Ada', { profiles: [value('a'), value('b')] })] })
    expect(removeProfile(two, 'ada', 0).people[0]?.profiles).toEqual([value('b')])
  })

  it.each<[string, (before: Draft) => Draft, Partial<Draft>]>([
    ['a note', (before) => setNote(before, 'Call'), { note: 'Call' }],
    ['a status', (before) => setStatus(before, 'won'), { statusId: 'won' }],
    [
      'a destination, without the status of the last',
      (before) => setDestination(setStatus(before, 'won'), 'close-1'),
      { destinationId: 'close-1', statusId: null },
    ],
    [
      "a value of the CRM's own beside its others and those of other places",
      (before) => {
        const elsewhere = setFieldValue(before, 'pipedrive-1', 'x', 'a')
        return setFieldValue(setFieldValue(elsewhere, 'close-1', 'y', ['b']), 'close-1', 'z', 'c')
      },
      { values: { 'pipedrive-1': { x: 'a' }, 'close-1': { y: ['b'], z: 'c' } } },
    ],
  ])('takes %s', (_, change, expected) => {
    expect(change(draft())).toMatchObject({ ...expected, touched: true })
  })
})
