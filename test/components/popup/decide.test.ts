import { describe, expect, it } from 'vitest'
import {
  decideFor,
  keepDecisions,
  renewDecision,
  setDecision,
  tickChange,
} from '../../../components/popup/decide.ts'
import { includePerson, setNote, typeValue } from '../../../components/popup/edit-draft.ts'
import { addPerson } from '../../../components/popup/edit-people.ts'
import type { ValuePlace } from '../../../components/popup/value-place.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { MatchView } from '../../../lib/messages/views.ts'
import { ada, adaThere, draft, person, value } from './fixture.ts'

const decided = (match: MatchView, parts: Partial<Draft> = {}): Draft =>
  setDecision(draft(parts), 'close-1', decideFor('update', match))

const foundBy = (...reasons: MatchView['reasons']): MatchView => ({ ...adaThere, reasons })

const email: ValuePlace = { of: 'contact', personId: 'ada', list: 'emails', id: 'e1' }
const phone: ValuePlace = { of: 'contact', personId: 'ada', list: 'phones', id: 'p1' }
const name: ValuePlace = { of: 'person', personId: 'ada', field: 'name' }
const company: ValuePlace = { of: 'company', field: 'name' }

describe('a decision', () => {
  it('is kept with the record, without what is only shown of it', () => {
    const { place: _place, sent: _sent, changes: _changes, ...match } = adaThere
    expect(decided(adaThere).decisions).toEqual({ 'close-1': { kind: 'update', match, ticks: {} } })
  })

  it('is one a destination, and can be taken back', () => {
    const both = setDecision(decided(adaThere), 'other', { kind: 'create' })
    expect(Object.keys(both.decisions)).toEqual(['close-1', 'other'])
    expect(setDecision(both, 'close-1', null).decisions).toEqual({ other: { kind: 'create' } })
  })

  it('keeps what is ticked and unticked by hand', () => {
    const ticked = tickChange(tickChange(decided(adaThere), 'close-1', 'a', true), 'close-1', 'b', false)
    expect(ticked.decisions['close-1']).toMatchObject({ ticks: { a: true, b: false } })
  })
})

describe('a decision about a record', () => {
  const isKept = (before: Draft, after: Draft) => 'close-1' in keepDecisions(before, after).decisions

  it.each<[string, MatchView, (before: Draft) => Draft]>([
    [
      'the note, though the values are alike only to the CRM',
      foundBy({ by: 'name', value: 'Quill, A.' }),
      (before) => setNote(before, 'x'),
    ],
    ['the note', adaThere, (before) => setNote(before, 'x')],
    ['the name', adaThere, (before) => typeValue(before, name, 'Ada Q.')],
    [
      'the way a shared phone is written',
      foundBy({ by: 'phone', value: '+442079460112' }),
      (before) => typeValue(before, phone, '020 7946 0112'),
    ],
    [
      'one of two shared values',
      foundBy({ by: 'email', value: 'ada@harbour.example' }, { by: 'phone', value: '+442079460112' }),
      (before) => typeValue(before, email, 'x'),
    ],
    ['capitals', adaThere, (before) => typeValue(before, email, ' Ada@Harbour.example')],
    [
      'the company of a person found by name',
      foundBy({ by: 'name', value: 'Ada Quill' }),
      (before) => typeValue(before, company, 'Finch'),
    ],
  ])('outlives a change of %s', (_, match, change) => {
    const before = decided(match)
    expect(isKept(before, change(before))).toBe(true)
  })

  it.each<[string, MatchView, (before: Draft) => Draft]>([
    ['the shared e-mail', adaThere, (before) => typeValue(before, email, 'bo@harbour.example')],
    [
      'the shared phone',
      foundBy({ by: 'phone', value: '+442079460112' }),
      (before) => typeValue(before, phone, '+44 20 7946 0999'),
    ],
    [
      'the shared name',
      foundBy({ by: 'name', value: 'Ada Quill' }),
      (before) => typeValue(before, name, 'Bo'),
    ],
    [
      'the shared company',
      { ...foundBy({ by: 'company', value: 'Harbour & Finch' }), personKey: null },
      (before) => typeValue(before, company, 'Lund AB'),
    ],
    [
      'the shared site',
      { ...foundBy({ by: 'website', value: 'harbour.example' }), personKey: null },
      (before) => typeValue(before, { of: 'company', field: 'website' }, 'lund.example'),
    ],
    [
      'the shared profile',
      foundBy({ by: 'profile', value: 'people.example/ada' }),
      (before) => typeValue(before, { of: 'profile', personId: 'ada', index: 0 }, 'people.example/bo'),
    ],
    ['who goes with the lead', adaThere, (before) => includePerson(before, 'ada', false)],
  ])('goes with a change of %s', (_, match, change) => {
    const before = decided(match, { people: [{ ...ada, profiles: [value('https://people.example/ada')] }] })
    expect(isKept(before, change(before))).toBe(false)
  })
})

describe('a decision to make a new record', () => {
  const before = setDecision(draft({ people: [ada, person('bo', 'Bo', { included: false })] }), 'close-1', {
    kind: 'create',
  })
  const kept = (after: Draft) => keepDecisions(before, after).decisions

  it('outlives every change of who was asked about', () => {
    expect(kept(typeValue(before, email, 'x'))).toEqual(before.decisions)
    expect(kept(includePerson(before, 'ada', false))).toEqual(before.decisions)
  })

  it('goes when somebody else comes in', () => {
    expect(kept(includePerson(before, 'bo', true))).toEqual({})
    expect(kept(addPerson(before, 'cy'))).toEqual({})
  })
})

describe('a record that is found anew', () => {
  const now: MatchView = { ...adaThere, held: { ...adaThere.held, title: 'Chair' } }

  it('takes the place of the one decided about, with what was ticked', () => {
    const ticked = tickChange(decided(adaThere), 'close-1', 'a', true)
    expect(renewDecision(ticked, 'close-1', [now]).decisions['close-1']).toMatchObject({
      match: { held: { title: 'Chair' } },
      ticks: { a: true },
    })
  })

  it('changes nothing where it is the same, another, or nothing was decided about it', () => {
    const before = decided(adaThere)
    expect(renewDecision(before, 'close-1', [adaThere])).toBe(before)
    expect(renewDecision(before, 'close-1', [{ ...now, recordId: 'other' }])).toBe(before)
    expect(renewDecision(draft(), 'close-1', [now]).decisions).toEqual({})
  })
})
