import { describe, expect, it } from 'vitest'
import { companyForPeople, draftAsShown } from '../../lib/lead/company/company-for-people.ts'
import type { Draft, DraftContact, DraftOffer, DraftPerson, DraftValue } from '../../lib/lead/draft.ts'
import { emptyDraft, emptyPerson } from '../../lib/lead/empty-draft.ts'
import { validateDraft } from '../../lib/lead/validate-draft.ts'

const value = (text: string, edited = false): DraftValue => ({ value: text, origins: [], edited })
const contact = (id: string, text: string, edited = false): DraftContact => ({
  ...value(text, edited),
  id,
  type: 'work',
})
const person = (name: string, employer: string, included = true): DraftPerson => ({
  ...emptyPerson(name),
  name: value(name),
  company: value(employer),
  included,
})

/** A chamber's page: its own site, address, mailbox and switchboard. */
const chamber = {
  name: value('Marrow Chamber'),
  website: value('https://marrow.example'),
  address: value('1 Long Road, Marrow'),
  emails: [contact('e', 'office@marrow.example')],
  phones: [contact('p', '+44 20 7946 0140')],
}
const start = { id: 'd', now: 7, newId: () => 'p', pageUrl: 'https://marrow.example/', pageTitle: '' }
const draftOf = (people: DraftPerson[], changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft({ ...start, reading: 'whole' }),
  company: chamber,
  organisation: 'Marrow Chamber',
  people,
  ...changes,
})
const nameFor = (...people: DraftPerson[]) => companyForPeople(draftOf(people)).name.value

const ann = person('Ann Ode', 'Halden Tools')
const bob = person('Bob Lund', 'Lund AB')
const cleo = person('Cleo Marsh', '')
const out = (one: DraftPerson): DraftPerson => ({ ...one, included: false })

describe('the company of a lead', () => {
  it.each([
    ['of one who has it', [ann], 'Halden Tools'],
    ['that all share, however it is spelled', [ann, person('Di Weir', 'HALDEN TOOLS Ltd.')], 'Halden Tools'],
    ['of those who are included', [out(bob), ann, out(cleo)], 'Halden Tools'],
  ])('is the employer %s', (_, people, name) => {
    expect(nameFor(...people)).toBe(name)
  })

  it.each([
    ['nobody is included', [out(ann)]],
    ['they have different employers', [ann, bob]],
    ['one of them has none but the page’s', [ann, cleo]],
    ['nobody has another', [cleo]],
  ])('is the page’s organisation where %s', (_, people) => {
    expect(companyForPeople(draftOf(people))).toEqual(chamber)
  })

  it('of another name carries nothing of the page’s organisation', () => {
    const company = companyForPeople(draftOf([ann]))
    expect(company).toEqual({
      name: value('Halden Tools'),
      website: value(''),
      address: value(''),
      emails: [],
      phones: [],
    })
  })

  it('carries what the user typed, whoever is included', () => {
    const typed = {
      name: value('Halden Tools Oslo', true),
      website: value('halden.example', true),
      address: value('2 Quay', true),
      emails: [contact('e', 'office@marrow.example'), contact('typed-1', 'x@halden.example', true)],
      phones: [contact('typed-1', '+44 20 7946 0150', true)],
    }
    const shown = companyForPeople(draftOf([ann], { company: typed }))
    expect(shown).toEqual({ ...typed, emails: typed.emails.slice(1) })
    expect(companyForPeople(draftOf([cleo], { company: typed }))).toEqual(typed)
  })

  it('of a typed name carries the page’s things only where nobody is of another firm', () => {
    const company = { ...chamber, name: value('Halden', true) }
    const phones = (...people: DraftPerson[]) => companyForPeople(draftOf(people, { company })).phones
    expect([phones(ann, bob), phones(cleo, out(ann))]).toEqual([[], chamber.phones])
  })

  it('is the page’s own again, with all that it has, when the user names it', () => {
    const company = { ...chamber, name: value('marrow chamber', true) }
    expect(companyForPeople(draftOf([ann], { company }))).toEqual(company)
  })

  it('keeps the contacts of a page that has no organisation of its own', () => {
    const company = { ...chamber, name: value(''), website: value('') }
    const shown = companyForPeople(draftOf([ann], { company, organisation: '' }))
    expect([shown.name.value, shown.phones]).toEqual(['Halden Tools', chamber.phones])
  })
})

describe('what is sent', () => {
  it('is the company that is shown', () => {
    const validation = validateDraft(draftOf([ann]))
    expect(validation).toMatchObject({
      kind: 'valid',
      lead: {
        company: { name: 'Halden Tools', website: '', address: '', emails: [], phones: [] },
        sources: [{ value: 'Ann Ode' }, { value: 'Halden Tools' }],
      },
    })
  })

  it('is kept from being a lead by nothing that is not shown', () => {
    const company = { ...chamber, phones: [contact('p', '12')] }
    expect(validateDraft(draftOf([ann], { company })).kind).toBe('valid')
    expect(validateDraft(draftOf([cleo], { company })).kind).toBe('invalid')
  })
})

describe('what the page gave and does not go with the company', () => {
  const offersOf = (draft: Draft) =>
    draftAsShown(draft).offers.map(({ field, value }) => `${field}: ${value}`)

  it('is on offer, and what the user typed is not', () => {
    const company = { ...chamber, address: value('2 Quay', true) }
    expect(offersOf(draftOf([ann], { company }))).toEqual([
      'company: Marrow Chamber',
      'website: https://marrow.example',
      'email: office@marrow.example',
      'phone: +44 20 7946 0140',
      'company: Halden Tools',
    ])
  })

  it('is offered once', () => {
    const known: DraftOffer = { field: 'company', value: 'Marrow Chamber', type: 'work', origins: [] }
    const offers = offersOf(draftOf([ann], { offers: [known] }))
    expect(offers.filter((offer) => offer === 'company: Marrow Chamber')).toHaveLength(1)
  })

  it('is none where the company is the page’s', () => {
    const draft = draftOf([cleo])
    expect(draftAsShown(draft)).toBe(draft)
  })

  it('is offered beside a name of the user’s, with the employer', () => {
    const company = { ...chamber, name: value('Haldn', true) }
    expect(offersOf(draftOf([ann], { company }))).toContain('company: Halden Tools')
  })
})
