import { describe, expect, it } from 'vitest'
import { type FormPlace, generalRefusals, problemAt } from '../../../components/popup/field-problem.ts'
import { type OpenState, reducePopup } from '../../../components/popup/popup-state.ts'
import type { Refusal } from '../../../lib/crm/setback.ts'
import type { DraftProblem } from '../../../lib/lead/draft-problem.ts'
import type { PopupView } from '../../../lib/messages/views.ts'
import { say } from '../fake-gleaner.ts'
import {
  ada,
  close,
  contact,
  draft,
  emptyDraft,
  entry,
  field,
  person,
  pipedrive,
  popupView,
} from './fixture.ts'

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

  const fields = [field('region')]
  const toClose = {
    destinations: [
      { ...close, fields },
      { ...pipedrive, fields },
    ],
  }
  const ofRegion: Refusal = { field: null, fieldId: 'region', text: 'Unknown region' }
  const region: FormPlace = { of: 'custom', fieldId: 'region' }

  it('is told at the field of its own that it names', () => {
    const refused = entry({ kind: 'refused', refusals: [ofRegion] })
    const state = open({ ...toClose, entries: [refused], draft: draft({ destinationId: close.id }) })
    expect(problemAt(state, region, say)).toBe('Close: Unknown region')
    expect(generalRefusals(state, refused)).toEqual([])
  })

  it.each<[string, Refusal, Partial<PopupView>]>([
    ['a field that is not shown', { ...ofRegion, fieldId: 'other' }, toClose],
    [
      'a field, once the lead is to go elsewhere',
      ofRegion,
      { ...toClose, draft: draft({ destinationId: 'pipedrive-1' }) },
    ],
    ['a status, where there is none', { field: 'status', text: 'No' }, { destinations: [pipedrive] }],
  ])('is told over the form where it is about %s', (_, refusal, parts) => {
    const refused = entry({ kind: 'refused', refusals: [refusal] })
    expect(generalRefusals(open({ entries: [refused], ...parts }), refused)).toEqual([refusal])
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
