import { describe, expect, it } from 'vitest'
import { attributeList, newLeads } from '../../../lib/crm/leadsquared/lead-body.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyCompany, emptyPerson, inventLead, inventPerson } from '../invented-lead.ts'

const desk = { number: '+442079460123', type: 'work', extension: '' } as const
const office = {
  ...inventLead().company,
  emails: [{ address: 'office@fabrikam.example', type: 'work' as const }],
  phones: [desk],
}

/** What is filled, for each lead. */
function filledOf(lead: Lead): Record<string, string>[] {
  return newLeads(lead).map(({ attributes }) =>
    Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
  )
}

describe('a person as a lead', () => {
  it('fills the standard attributes', () => {
    expect(filledOf(inventLead())).toEqual([
      {
        FirstName: 'Ana',
        LastName: 'Quill',
        EmailAddress: 'ana.quill@fabrikam.example',
        Phone: '+1-2025550123',
        Company: 'Fabrikam Tools',
        JobTitle: 'Head of Sales',
        Website: 'https://fabrikam.example',
      },
    ])
  })

  it('has a desk among the phones and a mobile among the mobiles', () => {
    const phones = [...inventPerson().phones, desk]
    expect(filledOf(inventLead({ people: [inventPerson({ phones })] }))).toMatchObject([
      { Phone: '+44-2079460123', Mobile: '+1-2025550123' },
    ])
  })

  it("says in lines what there is no room for, the company's contacts among it", () => {
    const person = inventPerson({
      emails: [
        { address: 'ana.quill@fabrikam.example', type: 'work' },
        { address: 'ana@home.example', type: 'home' },
      ],
      phones: [
        { number: '+442079460100', type: 'work', extension: '45' },
        { number: '+442079460101', type: 'work', extension: '' },
        { number: '+442079460102', type: 'fax', extension: '' },
        { number: '+442079460103', type: 'work', extension: '7' },
      ],
    })
    expect(newLeads(inventLead({ people: [person], company: office }))[0]?.extras).toEqual([
      'Ana Quill: ana@home.example',
      'Ana Quill: +442079460101',
      'Ana Quill: +442079460102 (fax)',
      'Ana Quill: +442079460100 ext. 45',
      'Ana Quill: +442079460103 ext. 7',
      'https://social.example/ana-quill',
      'Fabrikam Tools: office@fabrikam.example',
      'Fabrikam Tools: +442079460123',
      'Fabrikam Tools: 12 Invented Lane, Springfield',
    ])
  })

  it('leaves what people share to the first of them, for the second would be refused', () => {
    const emails = [{ address: 'sales@fabrikam.example', type: 'work' as const }]
    const shared = { emails, phones: [desk], profiles: [] }
    const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer', ...shared })
    const [first, second] = newLeads(
      inventLead({ people: [inventPerson(shared), bo], company: emptyCompany }),
    )
    const theirs = { EmailAddress: 'sales@fabrikam.example', Phone: '+44-2079460123' }
    expect(first?.attributes).toMatchObject(theirs)
    expect(second).toMatchObject({
      attributes: { EmailAddress: '', Phone: '' },
      extras: ['Bo Ferrer: sales@fabrikam.example', 'Bo Ferrer: +442079460123'],
    })
  })

  it('does not say again what is in a field', () => {
    const person = inventPerson({ phones: [desk], profiles: [] })
    const company = { ...office, address: '', emails: person.emails }
    expect(newLeads(inventLead({ people: [person], company }))[0]?.extras).toEqual([])
  })
})

describe('what can be reached only through the company', () => {
  it('a company without people is a lead by its own name, e-mail and phone', () => {
    expect(newLeads(inventLead({ people: [], company: office }))).toEqual([
      expect.objectContaining({
        key: 'company',
        attributes: expect.objectContaining({
          LastName: 'Fabrikam Tools',
          EmailAddress: 'office@fabrikam.example',
          Phone: '+44-2079460123',
        }),
        extras: ['Fabrikam Tools: 12 Invented Lane, Springfield'],
      }),
    ])
  })

  it('a person with nothing but a title is reached there too', () => {
    const people = [{ ...emptyPerson, key: 'person-1', title: 'Head of Sales' }]
    expect(filledOf(inventLead({ people, company: office }))).toEqual([
      expect.objectContaining({
        LastName: 'Fabrikam Tools',
        JobTitle: 'Head of Sales',
        EmailAddress: 'office@fabrikam.example',
      }),
    ])
  })

  it("is not the company's e-mail twice, which would be refused", () => {
    const people = [inventPerson(), { ...emptyPerson, key: 'person-2', title: 'Buyer' }]
    const filled = filledOf(inventLead({ people, company: office }))
    expect(filled.map(({ EmailAddress }) => EmailAddress)).toEqual(['ana.quill@fabrikam.example', undefined])
    expect(filled[1]).toMatchObject({ LastName: 'Fabrikam Tools' })
  })

  it('has some name where its only number is a fax', () => {
    const phones = [{ number: '+442079460102', type: 'fax' as const, extension: '' }]
    const people = [{ ...emptyPerson, key: 'person-1', phones }]
    expect(filledOf(inventLead({ people, company: emptyCompany }))).toEqual([{ LastName: '+442079460102' }])
  })

  it('is called by what there is', () => {
    const people = [{ ...emptyPerson, key: 'person-2', title: 'Buyer' }, inventPerson()]
    expect(filledOf(inventLead({ people, company: emptyCompany }))[0]).toEqual({
      LastName: 'Buyer',
      JobTitle: 'Buyer',
    })
  })
})

it('says what comes from the page without any sign of markup', () => {
  const people = [inventPerson({ name: 'Ana <Quill>', title: '<b>Head</b>' })]
  expect(filledOf(inventLead({ people }))).toMatchObject([{ LastName: '‹Quill›', JobTitle: '‹b›Head‹/b›' }])
})

it('says a stage to the letter', () => {
  const pair = { Attribute: 'ProspectStage', Value: '>10 Lakhs ' }
  expect(attributeList({ ProspectStage: '>10 Lakhs ' })).toEqual([pair])
})
