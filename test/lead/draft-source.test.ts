import { expect, it } from 'vitest'
import type { Draft, DraftPerson, DraftValue } from '../../lib/lead/draft.ts'
import { draftSource } from '../../lib/lead/draft-source.ts'
import { emptyDraft, emptyPerson } from '../../lib/lead/empty-draft.ts'
import { type LeadSource, leadSourceSchema } from '../../lib/lead/lead-source.ts'

const value = (text: string): DraftValue => ({ value: text, origins: [], edited: false })
const contact = (text: string) => ({ ...value(text), id: text, type: 'work' as const })
const person = (id: string, parts: Partial<DraftPerson>): DraftPerson => ({ ...emptyPerson(id), ...parts })

const nora = person('nora', {
  name: value(' Nora Berg '),
  title: value('Buyer'),
  emails: [contact(' '), contact('nora@fabrikam.example')],
  phones: [contact('020 7946 0112')],
  profiles: [value('https://people.example/nora')],
})
const draft: Draft = {
  ...emptyDraft({
    id: 'd',
    now: Date.UTC(2026, 10, 27, 9),
    newId: () => 'p',
    pageUrl: 'https://www.fabrikam.example/team',
    pageTitle: 'Our team',
    reading: 'whole',
  }),
  people: [person('left-out', { included: false, name: value('Ed Moss') }), nora],
  company: {
    name: value('Fabrikam'),
    website: value('https://fabrikam.example'),
    address: value('1 Quay'),
    emails: [contact('hello@fabrikam.example')],
    phones: [contact('+44 20 7946 0100')],
  },
  note: ' Call ',
}

const said: Record<LeadSource, string> = {
  'page-url': 'https://www.fabrikam.example/team',
  'page-title': 'Our team',
  'page-host': 'fabrikam.example',
  'captured-on': '2026-11-27',
  'person-name': 'Nora Berg',
  'person-title': 'Buyer',
  'person-email': 'nora@fabrikam.example',
  'person-phone': '020 7946 0112',
  'person-profile': 'https://people.example/nora',
  'company-name': 'Fabrikam',
  'company-website': 'https://fabrikam.example',
  'company-address': '1 Quay',
  'company-email': 'hello@fabrikam.example',
  'company-phone': '+44 20 7946 0100',
  note: 'Call',
}

it.each(leadSourceSchema.options)('a draft tells its %s as it stands in the form', (source) => {
  expect(draftSource(draft, source)).toBe(said[source])
})

it('a draft that includes nobody says nothing of a person', () => {
  expect(draftSource({ ...draft, people: [] }, 'person-name')).toBe('')
})

it('the company is the one that goes with the people', () => {
  const elsewhere = { ...nora, company: value('Halden Tools') }
  expect(draftSource({ ...draft, organisation: 'Fabrikam', people: [elsewhere] }, 'company-name')).toBe(
    'Halden Tools',
  )
})
