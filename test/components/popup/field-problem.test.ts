import { describe, expect, it } from 'vitest'
import { type FormPlace, generalRefusals, problemAt } from '../../../components/popup/field-problem.ts'
import { type OpenState, reducePopup } from '../../../components/popup/popup-state.ts'
import type { Refusal } from '../../../lib/crm/setback.ts'
import type { DraftProblem } from '../../../lib/lead/draft-problem.ts'
import type { PopupView } from '../../../lib/messages/views.ts'
import { say } from '../fake-gleaner.ts'
import { ada, contact, draft, emptyDraft, entry, person, popupView } from './fixture.ts'

function open(parts: Partial<PopupView>): OpenState {
  const state = reducePopup({ phase: 'loading' }, { kind: 'opened', view: popupView(parts) })
  if (state.phase !== 'open') throw new Error('not open')
  return state
}

const email: FormPlace = { of: 'contact', personId: 'ada', list: 'emails', id: 'e1' }

describe('what Gleaner has against a value', () => {
  const at = (problem: DraftProblem, place: FormPlace) =>
    problemAt({ ...open({}), problems: [problem] }, place, say)

  it.each<[DraftProblem, FormPlace, string]>([
    [
      { personId: 'ada', field: 'email', valueId: 'e1', code: 'email-invalid' },
      email,
      'Enter a whole e-mail address, with one @ and a domain.',
    ],
    [
      { personId: null, field: 'phone', valueId: 'p9', code: 'phone-invalid' },
      { of: 'contact', personId: null, list: 'phones', id: 'p9' },
      'Enter a whole phone number. From another country, begin with + and its code.',
    ],
    [
      { personId: null, field: 'website', valueId: null, code: 'website-invalid' },
      { of: 'company', field: 'website' },
      'Enter a web address such as company.com.',
    ],
  ])('is told at that value: %o', (problem, place, sentence) => {
    expect(at(problem, place)).toBe(sentence)
  })

  it('is not told at another of the same kind', () => {
    const problem: DraftProblem = { personId: 'ada', field: 'email', valueId: 'e2', code: 'email-invalid' }
    expect(at(problem, email)).toBeNull()
  })
})

describe('what a CRM refused', () => {
  const refusedAt = (field: Refusal['field'], place: FormPlace, parts: Partial<PopupView> = {}) => {
    const refused = entry({ kind: 'refused', refusals: [{ field, text: 'Too long' }] })
    return problemAt(open({ entries: [refused], ...parts }), place, say)
  }

  it.each<[Refusal['field'], FormPlace]>([
    ['name', { of: 'person', personId: 'ada', field: 'name' }],
    ['title', { of: 'person', personId: 'ada', field: 'title' }],
    ['email', email],
    ['phone', { of: 'contact', personId: 'ada', list: 'phones', id: 'p1' }],
    ['company', { of: 'company', field: 'name' }],
    ['website', { of: 'company', field: 'website' }],
    ['address', { of: 'company', field: 'address' }],
    ['note', { of: 'draft', field: 'note' }],
    ['status', { of: 'draft', field: 'status' }],
  ])('is told in its own words at the %s', (field, place) => {
    expect(refusedAt(field, place)).toBe('Close: Too long')
  })

  it('is told at the first person who was sent', () => {
    const people = [person('bo', 'Bo', { included: false }), ada]
    expect(refusedAt('email', email, { draft: draft({ people }) })).toBe('Close: Too long')
  })

  it("is told at the company's contact where no person has one", () => {
    const empty = draft(emptyDraft)
    const company = { ...empty.company, phones: [contact('c1', '1')] }
    const place: FormPlace = { of: 'contact', personId: null, list: 'phones', id: 'c1' }
    expect(refusedAt('phone', place, { draft: { ...empty, company } })).toBe('Close: Too long')
  })

  it('is told at the empty row where there is no contact at all', () => {
    const place: FormPlace = { of: 'contact', personId: 'nobody', list: 'emails', id: 'typed-1' }
    expect(refusedAt('email', place, { draft: draft(emptyDraft) })).toBe('Close: Too long')
  })

  it('is told over the form where it belongs to no field', () => {
    const refusals: Refusal[] = [
      { field: null, text: 'Region is missing' },
      { field: 'email', text: 'Too long' },
    ]
    const refused = entry({ kind: 'refused', refusals })
    expect(generalRefusals(open({ entries: [refused] }), refused)).toEqual([refusals[0]])
  })
})
