import type { ContactType } from '../../lead/contact-type.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { SentValue } from '../field.ts'
import {
  type CustomValues,
  customValues,
  ownerFieldId,
  sentId,
  sentText,
  websiteFieldId,
} from './field-values.ts'

/** A lead's company and people as the bodies of version 2. It refuses what its reference does not name. */

export interface OrganizationBody {
  name: string
  owner_id?: number
  address?: { value: string }
  website?: string
  custom_fields?: CustomValues
}

/** No job title: accounts without Contact Sync refuse the whole person with a 403 for it. */
export interface PersonBody {
  name: string
  owner_id?: number
  org_id?: number
  emails?: ContactItem[]
  phones?: ContactItem[]
  custom_fields?: CustomValues
}

export interface ContactItem {
  value: string
  primary: boolean
  label?: string
}

export interface BodyContext {
  values: readonly SentValue[]
  /** Of money, where the user gave a number. */
  currency: string
}

export function organizationBody(
  { company, people }: Pick<Lead, 'company' | 'people'>,
  { values, currency }: BodyContext,
): OrganizationBody {
  const website = sentText(values, websiteFieldId)
  const custom = customValues(values, 'company', currency)
  return {
    name: organizationName({ company, people }),
    ...ownedBy(values),
    ...(company.address !== '' && { address: { value: company.address.replace(/\s*\n\s*/g, ', ') } }),
    ...(website !== null && { website }),
    ...(Object.keys(custom).length > 0 && { custom_fields: custom }),
  }
}

/**
 * What the organization is called; '' where the lead needs none. A lead must belong to somebody: where nobody is
 * known, not even the company's name, its web or mail domain or its number stands in.
 */
export function organizationName({ company, people }: Pick<Lead, 'company' | 'people'>): string {
  if (company.name !== '' || people.length > 0) return company.name
  const candidates = [
    URL.parse(company.website)?.hostname.replace(/^www\./, '') ?? '',
    ...company.emails.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)),
    ...company.phones.map(({ number }) => number),
    company.address,
  ]
  return candidates.find((candidate) => candidate !== '') ?? ''
}

export function personBody(
  person: LeadPerson,
  organizationId: string | null,
  { values, currency }: BodyContext,
): PersonBody {
  const custom = customValues(values, 'person', currency, person.key)
  const [emails, phones] = [emailItems(person), phoneItems(person)]
  return {
    name: personName(person),
    ...ownedBy(values),
    ...(organizationId !== null && { org_id: Number(organizationId) }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(Object.keys(custom).length > 0 && { custom_fields: custom }),
  }
}

/** Every person has a name there. */
export function personName({ name, emails, phones, title, profiles }: LeadPerson): string {
  const candidates = [name, emails[0]?.address, phones[0]?.number, title, profiles[0]]
  return candidates.find((candidate) => candidate !== undefined && candidate !== '') ?? ''
}

export function ownedBy(values: readonly SentValue[]): { owner_id?: number } {
  const owner = sentId(values, ownerFieldId)
  return owner === null ? {} : { owner_id: owner }
}

function emailItems({ emails }: LeadPerson): ContactItem[] {
  return emails.map(({ address, type }, index) => ({
    value: address,
    primary: index === 0,
    label: emailLabels[type],
  }))
}

/** One number may stand in a lead with several extensions, which have no place here. */
function phoneItems({ phones }: LeadPerson): ContactItem[] {
  const unique = phones.filter(
    ({ number }, index) => phones.findIndex((other) => other.number === number) === index,
  )
  return unique.map(({ number, type }, index) => ({
    value: number,
    primary: index === 0,
    label: phoneLabels[type],
  }))
}

/** The web app offers work, home and other for e-mails, and mobile too for phones. */
export const emailLabels: Record<ContactType, string> = {
  work: 'work',
  direct: 'work',
  home: 'home',
  mobile: 'other',
  fax: 'other',
  other: 'other',
}

export const phoneLabels: Record<ContactType, string> = {
  work: 'work',
  direct: 'work',
  home: 'home',
  mobile: 'mobile',
  fax: 'other',
  other: 'other',
}
