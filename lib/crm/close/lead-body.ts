import type { ContactType } from '../../lead/contact-type.ts'
import type { Lead, LeadCompany, LeadPerson } from '../../lead/lead.ts'

/** A lead as the body of Close's `POST /lead/`: a company with the people in it. */
export interface CloseLeadBody {
  name?: string
  url?: string
  status_id?: string
  contacts?: CloseContact[]
  addresses?: { label: string; address_1: string }[]
}

interface CloseContact {
  name?: string
  title?: string
  emails?: { email: string; type: string }[]
  phones?: { phone: string; type: string }[]
  urls?: { url: string; type: string }[]
}

/** Close accepts unknown fields in silence, so only documented ones may ever be written here. */
export function closeLeadBody(lead: Lead, statusId: string): CloseLeadBody {
  const { website, address } = lead.company
  return withoutEmpty({
    name: leadName(lead),
    url: website,
    status_id: statusId,
    contacts: [...lead.people.map(personContact), companyContact(lead)].filter(
      (contact) => Object.keys(contact).length > 0,
    ),
    addresses: address === '' ? [] : [{ label: 'business', address_1: address.replace(/\s*\n\s*/g, ', ') }],
  })
}

/** Where no company is known, the domain of a person's e-mail is most often a mail provider's: the address says more. */
function leadName({ people, company }: Lead): string {
  return (
    [
      company.name,
      ...people.map((person) => person.name),
      ...company.emails.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)),
      ...people.flatMap((person) => person.emails.map(({ address }) => address)),
      ...[company, ...people].flatMap(({ phones }) => phones.map(({ number }) => number)),
      company.website,
      ...people.flatMap((person) => person.profiles),
    ].find((candidate) => candidate !== '') ?? ''
  )
}

function personContact({ name, title, emails, phones, profiles }: LeadPerson): CloseContact {
  return withoutEmpty({
    name,
    title,
    emails: emails.map(closeEmail),
    phones: phones.map(closePhone),
    urls: profiles.map((url) => ({ url, type: 'url' })),
  })
}

/** A lead of Close has no e-mail or phone of its own: what belongs to no person goes on a contact for the company. */
function companyContact({ company, people }: Lead): CloseContact {
  const ofPeople = new Set(
    people.flatMap(({ emails, phones }) => [
      ...emails.map(({ address }) => address.toLowerCase()),
      ...phones.map(({ number }) => number),
    ]),
  )
  const emails = company.emails.filter(({ address }) => !ofPeople.has(address.toLowerCase()))
  const phones = company.phones.filter(({ number }) => !ofPeople.has(number))
  if (emails.length === 0 && phones.length === 0) return {}
  return withoutEmpty({
    name: company.name,
    emails: emails.map(closeEmail),
    phones: phones.map(closePhone),
  })
}

const emailTypes: Record<ContactType, string> = {
  work: 'office',
  mobile: 'other',
  direct: 'direct',
  home: 'home',
  fax: 'other',
  other: 'other',
}

const phoneTypes: Record<ContactType, string> = {
  work: 'office',
  mobile: 'mobile',
  direct: 'direct',
  home: 'home',
  fax: 'fax',
  other: 'other',
}

function closeEmail({ address, type }: LeadCompany['emails'][number]) {
  return { email: address, type: emailTypes[type] }
}

function closePhone({ number, type }: LeadCompany['phones'][number]) {
  return { phone: number, type: phoneTypes[type] }
}

/** Close would refuse or keep an empty value; an absent one it leaves alone. */
function withoutEmpty<Fields extends Record<string, string | readonly unknown[]>>(fields: Fields) {
  const filled = Object.entries(fields).filter(([, value]) => value.length > 0)
  // Object.fromEntries forgets the keys' types; entries taken from Fields are a part of Fields.
  return Object.fromEntries(filled) as Partial<Fields>
}
