import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { searchedPhones } from './phone-form.ts'

/** More people than that are not looked for: each costs a request or two of an account that has few. */
export const mostPeople = 2

type Sought = Pick<LeadPerson, 'name' | 'emails' | 'phones'>

/** One question to LeadSquared, and for whom it is asked. */
export interface LookUp {
  people: readonly Sought[]
  path: string
  query: Readonly<Record<string, string>>
}

/**
 * The questions by which a lead is looked for, those that find most first: e-mails, phones, the company with whoever is
 * in it, phones in their other form, names.
 */
export function lookUpsFor({ people, company }: Lead, ownCountry: string): LookUp[] {
  const sought: Sought[] = people.length > 0 ? people.slice(0, mostPeople) : [{ ...company, name: '' }]
  // Others write the same firm with another legal form, or none.
  const firm = stripLegalForm(company.name)
  const phones = sought.map((person) => ({ person, forms: phoneForms(person, ownCountry) }))
  return [
    ...sought.flatMap((person) =>
      ask(person, 'Leads.GetByEmailaddress', 'emailaddress', person.emails[0]?.address),
    ),
    ...phones.flatMap(({ person, forms }) => ask(person, 'RetrieveLeadByPhoneNumber', 'phone', forms[0])),
    ...(firm === '' ? [] : [{ people: sought, path: quickSearch, query: { key: firm } }]),
    ...phones.flatMap(({ person, forms }) => ask(person, 'RetrieveLeadByPhoneNumber', 'phone', forms[1])),
    ...sought.flatMap((person) => ask(person, quickSearch, 'key', person.name)),
  ]
}

/** Over names, e-mails, phones and companies. */
const quickSearch = 'Leads.GetByQuickSearch'

function phoneForms({ phones }: Sought, ownCountry: string): string[] {
  const phone = phones.find(({ type }) => type !== 'fax')
  return phone === undefined ? [] : searchedPhones(phone.number, ownCountry)
}

function ask(person: Sought, path: string, name: string, value: string | undefined): LookUp[] {
  return value === undefined || value === '' ? [] : [{ people: [person], path, query: { [name]: value } }]
}
