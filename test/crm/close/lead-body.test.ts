import { describe, expect, it } from 'vitest'
import { closeLeadBody } from '../../../lib/crm/close/lead-body.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'

describe('the body of a lead for Close', () => {
  it('puts the company on the lead and the people into its contacts', () => {
    expect(closeLeadBody(inventLead(), 'stat_Potential')).toEqual({
      name: 'Fabrikam Tools',
      url: 'https://fabrikam.example',
      status_id: 'stat_Potential',
      contacts: [
        {
          name: 'Ana Quill',
          title: 'Head of Sales',
          emails: [{ email: 'ana.quill@fabrikam.example', type: 'office' }],
          phones: [{ phone: '+12025550123', type: 'mobile' }],
          urls: [{ url: 'https://social.example/ana-quill', type: 'url' }],
        },
      ],
      addresses: [{ label: 'business', address_1: '12 Invented Lane, Springfield' }],
    })
  })

  it('leaves out what is empty', () => {
    const lead = inventLead({
      people: [{ ...emptyPerson, name: 'Ana Quill' }, emptyPerson],
      company: emptyCompany,
    })
    expect(closeLeadBody(lead, '')).toEqual({ name: 'Ana Quill', contacts: [{ name: 'Ana Quill' }] })
  })

  it.each([
    ['work', 'office', 'office'],
    ['mobile', 'other', 'mobile'],
    ['direct', 'direct', 'direct'],
    ['home', 'home', 'home'],
    ['fax', 'other', 'fax'],
    ['other', 'other', 'other'],
  ] as const)('says in the words of Close what kind "%s" is', (type, emailType, phoneType) => {
    const person = inventPerson({
      emails: [{ address: 'ana@fabrikam.example', type }],
      phones: [{ number: '+12025550123', extension: '', type }],
    })
    const [contact] = closeLeadBody(inventLead({ people: [person] }), '').contacts ?? []
    expect(contact?.emails?.[0]?.type).toBe(emailType)
    expect(contact?.phones?.[0]?.type).toBe(phoneType)
  })

  it('writes an address of several lines in one', () => {
    const company = { ...emptyCompany, address: '12 Invented Lane\n Springfield' }
    expect(closeLeadBody(inventLead({ company }), '').addresses?.[0]?.address_1).toBe(
      '12 Invented Lane, Springfield',
    )
  })

  it('gives the company a contact of its own for what belongs to no person', () => {
    const company = {
      ...emptyCompany,
      name: 'Fabrikam Tools',
      emails: [
        { address: 'Ana.Quill@fabrikam.example', type: 'work' as const },
        { address: 'info@fabrikam.example', type: 'work' as const },
      ],
      phones: [
        { number: '+12025550123', extension: '', type: 'work' as const },
        { number: '+12025550199', extension: '', type: 'work' as const },
      ],
    }
    expect(closeLeadBody(inventLead({ company }), '').contacts?.[1]).toEqual({
      name: 'Fabrikam Tools',
      emails: [{ email: 'info@fabrikam.example', type: 'office' }],
      phones: [{ phone: '+12025550199', type: 'office' }],
    })
  })
})

describe('the name of a lead in Close', () => {
  const email = { address: 'ana.quill@mail.example', type: 'work' as const }
  const phone = { number: '+12025550123', extension: '', type: 'work' as const }
  it.each([
    ['the first named person', { people: [emptyPerson, inventPerson()] }, 'Ana Quill'],
    [
      "the domain of the company's e-mail",
      { people: [], company: { ...emptyCompany, emails: [{ ...email, address: 'info@fabrikam.example' }] } },
      'fabrikam.example',
    ],
    ["a person's e-mail", { people: [{ ...emptyPerson, emails: [email] }] }, 'ana.quill@mail.example'],
    ['a phone', { people: [{ ...emptyPerson, phones: [phone] }] }, '+12025550123'],
    [
      'the website',
      { people: [], company: { ...emptyCompany, website: 'https://fabrikam.example' } },
      'https://fabrikam.example',
    ],
  ])('is without a company %s', (_, changes, name) => {
    expect(closeLeadBody(inventLead({ company: emptyCompany, ...changes }), '').name).toBe(name)
  })
})

describe('custom values in the body of a lead', () => {
  const value = { type: 'text', value: 'x' } as const
  const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer' })
  const company = { ...emptyCompany, emails: [{ address: 'info@fabrikam.example', type: 'work' as const }] }

  it('stand on the lead, or on the contact of the person whose they are', () => {
    const body = closeLeadBody(inventLead({ people: [inventPerson(), bo] }), '', [
      { ...value, id: 'lead:cf_1', of: 'lead', personKey: null },
      { ...value, id: 'contact:cf_2', of: 'person', personKey: 'person-2' },
      { ...value, id: 'contact:cf_3', of: 'person', personKey: 'nobody' },
    ])
    expect(body).toMatchObject({ 'custom.cf_1': 'x' })
    expect(body).not.toHaveProperty(['custom.cf_2'])
    expect(
      body.contacts?.map((contact) => Object.keys(contact).filter((key) => key.startsWith('custom'))),
    ).toEqual([[], ['custom.cf_2']])
  })

  it.each([
    ['the first person', [inventPerson(), bo], 'Ana Quill'],
    ["the company's contact where there is no person", [], 'Fabrikam Tools'],
  ])('that name no person go to %s', (_, people, name) => {
    const lead = inventLead({ people, company: { ...company, name: 'Fabrikam Tools' } })
    const { contacts } = closeLeadBody(lead, '', [
      { ...value, id: 'contact:cf_2', of: 'person', personKey: null },
    ])
    expect(contacts?.filter((contact) => 'custom.cf_2' in contact).map((contact) => contact.name)).toEqual([
      name,
    ])
  })

  it.each([
    ['number', '12.5', 12.5],
    ['integer', '7', 7],
    ['choices', ['A', 'B'], ['A', 'B']],
    ['choices', 'A', ['A']],
    ['date', '2026-11-30', '2026-11-30'],
    ['choice', 'A', 'A'],
  ] as const)('of the type %s are sent as JSON has them', (type, given, sent) => {
    const values = [
      {
        id: 'lead:cf_1',
        of: 'lead',
        personKey: null,
        type,
        value: typeof given === 'string' ? given : [...given],
      },
    ] as const
    expect(closeLeadBody(inventLead(), '', values)['custom.cf_1']).toEqual(sent)
  })
})
