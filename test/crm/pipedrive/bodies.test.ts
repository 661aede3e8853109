import { describe, expect, it } from 'vitest'
import { organizationBody, personBody } from '../../../lib/crm/pipedrive/contact-bodies.ts'
import { leadBody, noteBody } from '../../../lib/crm/pipedrive/lead-bodies.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'
import { sent } from './pipedrive-bench.ts'

const nothing = { values: [], currency: 'EUR' }
const owner = sent('lead:owner_id', 'choice', '2')

function organization(company: Partial<Lead['company']>, people: Lead['people'] = []) {
  return organizationBody({ company: { ...emptyCompany, ...company }, people }, nothing)
}

describe('an organization', () => {
  it('has a name, and its address on one line', () => {
    expect(organization({ name: 'Fabrikam Tools', address: '12 Invented Lane\nSpringfield' })).toEqual({
      name: 'Fabrikam Tools',
      address: { value: '12 Invented Lane, Springfield' },
    })
  })

  it('belongs to the owner picked for the lead, and has its website if the user mapped it', () => {
    const values = [owner, sent('company:website', 'text', 'https://fabrikam.example')]
    expect(organizationBody(inventLead(), { values, currency: 'EUR' })).toMatchObject({
      owner_id: 2,
      website: 'https://fabrikam.example',
    })
    expect(organizationBody(inventLead(), nothing)).not.toHaveProperty('website')
  })

  it.each([
    [{ website: 'https://www.fabrikam.example/about' }, 'fabrikam.example'],
    [{ emails: [{ address: 'office@fabrikam.example', type: 'work' as const }] }, 'fabrikam.example'],
    [{ phones: [{ number: '+12025550100', extension: '', type: 'work' as const }] }, '+12025550100'],
  ])('of nobody known is called by %j', (company, name) => {
    expect(organization(company).name).toBe(name)
  })
})

describe('a person', () => {
  it('has e-mails and phones of the labels that Pipedrive knows, the first of each primary', () => {
    const person = inventPerson({
      emails: [
        { address: 'ana.quill@fabrikam.example', type: 'work' },
        { address: 'ana@example.com', type: 'home' },
        { address: 'aq@example.com', type: 'direct' },
      ],
      phones: [
        { number: '+12025550123', extension: '', type: 'mobile' },
        { number: '+12025550124', extension: '', type: 'direct' },
        { number: '+12025550125', extension: '', type: 'fax' },
      ],
    })
    expect(personBody(person, '10', nothing)).toEqual({
      name: 'Ana Quill',
      org_id: 10,
      emails: [
        { value: 'ana.quill@fabrikam.example', primary: true, label: 'work' },
        { value: 'ana@example.com', primary: false, label: 'home' },
        { value: 'aq@example.com', primary: false, label: 'work' },
      ],
      phones: [
        { value: '+12025550123', primary: true, label: 'mobile' },
        { value: '+12025550124', primary: false, label: 'work' },
        { value: '+12025550125', primary: false, label: 'other' },
      ],
    })
  })

  it('has a number once, though it has several extensions', () => {
    const phones = ['12', '13'].map((extension) => ({
      number: '+12025550123',
      extension,
      type: 'work' as const,
    }))
    expect(personBody(inventPerson({ phones }), null, nothing).phones).toHaveLength(1)
  })

  it.each([
    [{ emails: [{ address: 'ana@example.com', type: 'work' as const }] }, 'ana@example.com'],
    [{ phones: [{ number: '+12025550123', extension: '', type: 'work' as const }] }, '+12025550123'],
    [{ title: 'Head of Sales' }, 'Head of Sales'],
    [{ profiles: ['https://social.example/ana'] }, 'https://social.example/ana'],
  ])('without a name is called by %j', (known, name) => {
    const body = personBody({ ...emptyPerson, ...known }, null, nothing)
    expect(body.name).toBe(name)
    expect(body).not.toHaveProperty('org_id')
  })

  it('belongs to the owner picked for the lead, and has only its own values', () => {
    const key = 'b'.repeat(40)
    const values = [
      owner,
      sent(`person:${key}`, 'text', 'mine', 'person-1'),
      sent(`person:${'c'.repeat(40)}`, 'text', 'theirs', 'person-2'),
    ]
    expect(personBody(inventPerson(), null, { values, currency: 'EUR' })).toMatchObject({
      owner_id: 2,
      custom_fields: { [key]: 'mine' },
    })
    const body = personBody(inventPerson(), null, { values, currency: 'EUR' })
    expect(Object.keys(body.custom_fields ?? {})).toEqual([key])
  })
})

describe('a lead', () => {
  const ana = { id: '20', name: 'Ana Quill' }
  const fabrikam = { id: '10', name: 'Fabrikam Tools' }

  it.each([
    [
      { person: ana, organization: fabrikam },
      'Ana Quill - Fabrikam Tools',
      { person_id: 20, organization_id: 10 },
    ],
    [{ person: ana, organization: null }, 'Ana Quill', { person_id: 20 }],
    [{ person: null, organization: fabrikam }, 'Fabrikam Tools', { organization_id: 10 }],
    [
      { person: ana, organization: { id: '10', name: '' } },
      'Ana Quill',
      { person_id: 20, organization_id: 10 },
    ],
  ])('of %j is called %s', (owners, title, ids) => {
    expect(leadBody(owners, 'gleaner:1', nothing)).toEqual({ title, ...ids, origin_id: 'gleaner:1' })
  })

  it('has labels, a channel, an owner and custom fields beside its own', () => {
    const key = 'a'.repeat(40)
    const values = [
      owner,
      sent('lead:label_ids', 'choices', ['f08b42a0-4e75-11ea-9643-03698ef1cfd6']),
      sent('lead:channel', 'choice', '52'),
      sent(`lead:${key}`, 'number', '12.5'),
      sent('lead:title', 'text', 'Not a custom field'),
    ]
    expect(leadBody({ person: ana, organization: null }, 'gleaner:1', { values, currency: 'EUR' })).toEqual({
      title: 'Ana Quill',
      person_id: 20,
      owner_id: 2,
      label_ids: ['f08b42a0-4e75-11ea-9643-03698ef1cfd6'],
      channel: 52,
      origin_id: 'gleaner:1',
      [key]: 12.5,
    })
  })

  it('has a title of 255 characters at most, and no half of a character at its end', () => {
    const person = { id: '20', name: `${'x'.repeat(254)}🙂🙂` }
    const { title } = leadBody({ person, organization: fabrikam }, '', nothing)
    expect(title).toBe('x'.repeat(254))
  })
})

describe('a note', () => {
  it('is HTML in which nothing of the page is markup', () => {
    const { content } = noteBody(['<b>5 < 6</b> & "so"\non', "it's"], 'lead-1')
    expect(content).toBe('<p>&lt;b&gt;5 &lt; 6&lt;/b&gt; &amp; &quot;so&quot;<br>on</p><p>it&#39;s</p>')
  })

  it.each([
    ['https://fabrikam.example/team?a=1&b=2', true],
    ['http://fabrikam.example/', true],
    ['javascript:alert(1)', false],
    ['javascript://fabrikam.example/%0aalert(1)', false],
    ['ftp://fabrikam.example/', false],
    ['data:text/html,x', false],
    ['see https://fabrikam.example/', false],
    ['https://', false],
    ['https://fabrikam.example/"onclick="x', true],
  ])('links %s: %s', (line, isLink) => {
    const { content } = noteBody([line], 'lead-1')
    expect(content.includes('<a href="')).toBe(isLink)
    expect(content).not.toMatch(/"onclick|href="(?!https?:)/)
  })
})
