import { describe, expect, it } from 'vitest'
import type { Draft, DraftContact, DraftValue } from '../../lib/lead/draft.ts'
import { emptyDraft, emptyPerson } from '../../lib/lead/empty-draft.ts'
import { leadName } from '../../lib/lead/lead-name.ts'
import { validateDraft } from '../../lib/lead/validate-draft.ts'

const value = (text: string, changes: Partial<DraftValue> = {}): DraftValue => ({
  value: text,
  origins: [],
  edited: false,
  ...changes,
})
const contact = (id: string, text: string): DraftContact => ({ ...value(text), id, type: 'work' })

function draft(changes: Partial<Draft> = {}): Draft {
  const blank = emptyDraft({
    id: 'd',
    now: 7,
    newId: () => 'p',
    pageUrl: 'https://acme.example/',
    pageTitle: 'Acme',
    reading: 'whole',
  })
  return { ...blank, ...changes }
}
const person = (changes: Partial<Draft['people'][number]>) => ({ ...emptyPerson('p'), ...changes })
const ann = person({ name: value(' Ann  Ode '), title: value('CTO') })

function leadOf(changes: Partial<Draft>) {
  const validation = validateDraft(draft(changes))
  if (validation.kind === 'invalid') throw new Error(JSON.stringify(validation.problems))
  return validation.lead
}

describe('a draft to be saved', () => {
  it('becomes a lead with what the user sees', () => {
    expect(leadOf({ people: [ann], note: ' met ' })).toMatchObject({
      people: [{ name: 'Ann Ode', title: 'CTO', emails: [], phones: [] }],
      note: 'met',
      page: { url: 'https://acme.example/', title: 'Acme', capturedAt: 7 },
    })
  })

  it('leaves out who is not included and rows that are empty', () => {
    const bob = person({ id: 'b', name: value('Bob'), included: false })
    const blank = person({ id: 'c' })
    const lead = leadOf({
      people: [person({ ...ann, emails: [contact('e', ' ')], phones: [contact('f', '')] }), bob, blank],
    })
    expect(lead.people).toHaveLength(1)
    expect(lead.people[0]).toMatchObject({ name: 'Ann Ode', emails: [], phones: [] })
  })

  it('reads a typed national number by the draft’s country', () => {
    const people = [person({ ...ann, phones: [contact('f', '(202) 555-0143 x9')] })]
    expect(leadOf({ people, country: 'US' }).people[0]?.phones).toEqual([
      { number: '+12025550143', extension: '9', type: 'work' },
    ])
  })

  it('keeps a contact once', () => {
    const emails = [contact('e', 'ann@acme.example'), contact('g', 'ann@ACME.example')]
    expect(leadOf({ people: [person({ ...ann, emails })] }).people[0]?.emails).toHaveLength(1)
  })

  it('gives the web site its scheme', () => {
    const company = { ...draft().company, name: value('Acme'), website: value('acme.example') }
    expect(leadOf({ company }).company.website).toBe('https://acme.example')
  })

  it('says of each value where it came from', () => {
    const origin = { source: 'heading', snippet: '', confidence: 0.8 } as const
    const named = person({
      name: value('Ann', { origins: [origin, { ...origin, source: 'meta', confidence: 0.5 }] }),
      title: value('CTO', { edited: true, origins: [origin] }),
    })
    expect(leadOf({ people: [named] }).sources).toEqual([
      { value: 'Ann', source: 'heading' },
      { value: 'CTO', source: 'typed' },
    ])
  })

  it('names every value that cannot be saved', () => {
    const people = [person({ ...ann, emails: [contact('e', 'ann@')], phones: [contact('f', '12')] })]
    const company = { ...draft().company, website: value('no site'), emails: [contact('g', 'x')] }
    expect(validateDraft(draft({ people, company }))).toEqual({
      kind: 'invalid',
      problems: [
        { personId: 'p', field: 'email', valueId: 'e', code: 'email-invalid' },
        { personId: 'p', field: 'phone', valueId: 'f', code: 'phone-invalid' },
        { personId: null, field: 'website', valueId: null, code: 'website-invalid' },
        { personId: null, field: 'email', valueId: 'g', code: 'email-invalid' },
      ],
    })
  })

  it('minds no problem of a person who is not sent', () => {
    const bob = person({ id: 'b', included: false, emails: [contact('e', 'bad')] })
    expect(validateDraft(draft({ people: [ann, bob] })).kind).toBe('valid')
  })

  it.each<[string, Partial<Draft>]>([
    ['nothing at all', {}],
    ['nobody included', { people: [{ ...ann, included: false }] }],
    ['only a job title', { people: [person({ title: value('CTO') })] }],
    ['only a web site', { company: { ...draft().company, website: value('acme.example') } }],
  ])('is empty with %s', (_, changes) => {
    expect(validateDraft(draft(changes))).toEqual({
      kind: 'invalid',
      problems: [{ personId: null, field: 'lead', valueId: null, code: 'empty' }],
    })
  })

  it.each<[string, Partial<Draft>]>([
    ['an e-mail', { people: [person({ emails: [contact('e', 'ann@acme.example')] })] }],
    ['a company', { company: { ...draft().company, name: value('Acme') } }],
    ['a company phone', { company: { ...draft().company, phones: [contact('f', '+12025550143')] } }],
  ])('is enough with %s', (_, changes) => {
    expect(validateDraft(draft(changes)).kind).toBe('valid')
  })
})

describe('a lead', () => {
  const name = (changes: Partial<Draft>) => leadName(leadOf(changes))
  const acme = { ...draft().company, name: value('Acme') }

  it('is called by its first person, else its company, else a contact', () => {
    expect(name({ people: [ann], company: acme })).toBe('Ann Ode')
    expect(name({ company: acme })).toBe('Acme')
    expect(name({ people: [person({ emails: [contact('e', 'ann@acme.example')] })] })).toBe(
      'ann@acme.example',
    )
    expect(name({ people: [person({ phones: [contact('f', '+12025550143')] })] })).toBe('+12025550143')
    expect(leadName({ people: [], company: { ...leadOf({ company: acme }).company, name: '' } })).toBe('')
  })
})
