import { describe, expect, it } from 'vitest'
import type { Draft, DraftContact, DraftOffer } from '../../lib/lead/draft.ts'
import { emptyDraft, emptyPerson } from '../../lib/lead/empty-draft.ts'
import { phonesAtHome } from '../../lib/lead/phones/phones-at-home.ts'
import { validateDraft } from '../../lib/lead/validate-draft.ts'

const phone = (value: string, edited = false): DraftContact => ({
  id: value,
  type: 'work',
  value,
  origins: [],
  edited,
})

function draft(country: string | null, phones: DraftContact[], changes: Partial<Draft> = {}): Draft {
  const page = { pageUrl: 'https://acme.example/', pageTitle: 'Acme', reading: 'whole' as const }
  const blank = emptyDraft({ id: 'd', now: 7, newId: () => 'p', ...page })
  return { ...blank, country, people: [{ ...emptyPerson('p'), included: true, phones }], ...changes }
}

const shown = ({ people }: Draft) => people.flatMap(({ phones }) => phones.map(({ value }) => value))

describe('a number in the form', () => {
  it.each([
    ['GB', '+44 20 7946 0123', '020 7946 0123'],
    ['US', '+1 202 555 0143', '(202) 555-0143'],
    ['GB', '+44 20 7946 0123 ext. 12', '020 7946 0123 ext. 12'],
    ['DE', '+49 30 23125 012', '030 23125012'],
    ['IT', '+39 06 1234 5678', '06 1234 5678'],
  ])('of the draft’s own country, %s, is written as there: %s', (country, value, home) => {
    expect(shown(phonesAtHome(draft(country, [phone(value)])))).toEqual([home])
  })

  it.each([
    ['US', '+44 20 7946 0123'],
    // Of the same country code, and of another country.
    ['US', '+1 604 555 0143'],
    [null, '+44 20 7946 0123'],
  ])('keeps its country code elsewhere: %s, %s', (country, value) => {
    expect(shown(phonesAtHome(draft(country, [phone(value)])))).toEqual([value])
  })

  it('stays as the user typed it', () => {
    expect(shown(phonesAtHome(draft('GB', [phone('+442079460123', true)])))).toEqual(['+442079460123'])
  })

  it('is saved in E.164, with where it came from beside the form that is known everywhere', () => {
    const saved = validateDraft(phonesAtHome(draft('GB', [phone('+44 20 7946 0123')])))
    if (saved.kind !== 'valid') expect.unreachable()
    expect(saved.lead.people[0]?.phones[0]?.number).toBe('+442079460123')
    expect(saved.lead.sources).toEqual([{ value: '+44 20 7946 0123', source: 'typed' }])
  })

  it('is written so among the company’s and those on offer too', () => {
    const offer: DraftOffer = { field: 'phone', value: '+44 20 7946 0199', type: 'work', origins: [] }
    const { company } = draft('GB', [])
    const changes = { company: { ...company, phones: [phone('+44 20 7946 0100')] }, offers: [offer] }
    const written = phonesAtHome(draft('GB', [], changes))
    expect([written.company.phones[0]?.value, written.offers[0]?.value]).toEqual([
      '020 7946 0100',
      '020 7946 0199',
    ])
  })
})
