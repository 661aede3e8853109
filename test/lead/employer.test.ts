import { describe, expect, it } from 'vitest'
import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import { employerIn } from '../../lib/lead/company/employer.ts'
import { draftOf } from './draft-of.ts'
import { finding } from './finding.ts'

const linkedin = 'https://www.linkedin.com/in/ann-ode'
const ann = finding('name', 'Ann Ode', { source: 'heading' })

describe('an employer', () => {
  it.each([
    ['CEO at Halden Tools', 'Halden Tools'],
    ['Leiterin Einkauf bei der Halden GmbH, Musterstadt', 'Halden GmbH'],
    ['Directrice chez Halden', 'Halden'],
    ['Directora en Halden', 'Halden'],
    ['Responsabile presso Halden S.p.A.', 'Halden S.p.A.'],
    ['Engineer @Halden', 'Halden'],
    ['Inkoper bij Halden B.V.', 'Halden B.V.'],
  ])('is told in a title: %s', (title, employer) => {
    expect(employerIn(title)).toBe(employer)
  })

  it.each([
    'Former CEO at Halden Tools',
    'Director of sales',
    'Ehemals Leiter bei Halden',
    'Looking at options',
  ])('is not: %s', (title) => {
    expect(employerIn(title)).toBe('')
  })

  it('stands between name and platform in the title of a profile', () => {
    const page = { url: linkedin, title: 'Ann Ode - Buyer - Halden Tools | LinkedIn' }
    const draft = draftOf([ann, finding('email', 'ann.ode@halden.example')], page)
    const { name, website } = companyForPeople(draft)
    expect([draft.company.name.value, name.value, website.value]).toEqual(['', 'Halden Tools', ''])
  })

  it('is the one that structured data states, before the site', () => {
    const record = { source: 'structured', subject: 'person', record: 'j1' } as const
    const draft = draftOf(
      [finding('name', 'Ann Ode', record), finding('company', 'Halden Tools Inc.', record)],
      { title: 'Speakers | Marrow Conference', url: 'https://marrowconference.example/speakers' },
    )
    expect(draft.people[0]?.company.value).toBe('Halden Tools Inc.')
    expect(draft.company.name.value).toBe('Marrow Conference')
  })

  it.each([
    ['its name', 'Halden Tools'],
    ['its name with a legal form', 'Halden Tools Ltd.'],
    ['a shorter form of it', 'Halden'],
    ['what its host says', 'Haldentools'],
  ])('is none of its own where it is the site’s organisation: %s', (_, value) => {
    const record = { source: 'structured', subject: 'person', record: 'j1' } as const
    const { people, company } = draftOf(
      [
        finding('name', 'Ann Ode', record),
        finding('company', value, record),
        finding('company', 'Halden Tools', { source: 'meta', label: 'og:site_name' }),
      ],
      { title: '', url: 'https://haldentools.example/' },
    )
    expect([people[0]?.company.value, company.name.value]).toEqual(['', 'Halden Tools'])
  })
})
