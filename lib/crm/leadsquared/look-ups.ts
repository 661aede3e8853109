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
 * in it, phones without their country, names.
 */
export function lookUpsFor({ people, company }: Lead): LookUp[] {
  const sought: Sought[] = people.length > 0 ? people.slice(0, mostPeople) : [{ ...company, name: '' }]
  const phones = sought.map((person) => ({ person, forms: phoneForms(person) }))
  return [
    ...sought.flatMap((person) =>
      ask(person, 'Leads.GetByEmailaddress', 'emailaddress', person.emails[0]?.address),
    ),
    ...phones.flatMap(({ person, forms }) => ask(person, 'RetrieveLeadByPhoneNumber', 'phone', forms[0])),
    ...(company.name === '' ? [] : [{ people: sought, path: quickSearch, query: { key: company.name } }]),
    ...phones.flatMap(({ person, forms }) => ask(person, 'RetrieveLeadByPhoneNumber', 'phone', forms[1])),
    ...sought.flatMap((person) => ask(person, quickSearch, 'key', person.name)),
  ]
}

/** Over names, e-mails, phones and companies. */
const quickSearch = 'Leads.GetByQuickSearch'

function phoneForms({ phones }: Sought): string[] {
  const phone = phones.find(({ type }) => type !== 'fax')
  return phone === undefined ? [] : searchedPhones(phone.number)
}

function ask(person: Sought, path: string, name: string, value: string | undefined): LookUp[] {
  return value === undefined || value === '' ? [] : [{ people: [person], path, query: { [name]: value } }]
}
