import { isSameName } from '../../lead/company/same-organisation.ts'
import type { LeadCompany, LeadPerson } from '../../lead/lead.ts'
import type { MatchReason } from '../../lead/match.ts'
import { isSameAddress, isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { CloseContact, CloseLead } from './close-records.ts'

/** Whether what lies at Close is what was captured, by the values themselves: a search is only a hint. */

type Firm = Pick<CloseLead, 'name' | 'url'>
type Contact = Pick<CloseContact, 'name' | 'emails' | 'phones' | 'urls'>

/** What says that a contact is this person; their name counts where the firm is the same. None: it is not. */
export function personReasons(person: LeadPerson, contact: Contact, isSameFirm: boolean): MatchReason[] {
  const isNamesake = sharesName(person, contact)
  const isOther = person.name !== '' && contact.name !== '' && !isNamesake
  return [
    ...emailReasons(person, contact),
    // Colleagues share a switchboard: under another name it says where, not who.
    ...(isOther ? [] : phoneReasons(person, contact)),
    ...person.profiles
      .filter((profile) => contact.urls.some(({ url }) => isSameAddress(url, profile)))
      .map((value) => ({ by: 'profile' as const, value })),
    ...(isNamesake && isSameFirm ? [{ by: 'name' as const, value: person.name }] : []),
  ]
}

export const sharesName = (person: LeadPerson, contact: Pick<Contact, 'name'>): boolean =>
  person.name !== '' && isSameText(person.name, contact.name)

/** What says that a lead is this company by its own name or site. */
export function firmReasons(company: LeadCompany, lead: Firm): MatchReason[] {
  return [
    ...(company.name !== '' && lead.name !== '' && isSameName(company.name, lead.name)
      ? [{ by: 'company' as const, value: lead.name }]
      : []),
    ...(company.website !== '' && isSameAddress(company.website, lead.url)
      ? [{ by: 'website' as const, value: company.website }]
      : []),
  ]
}

type Ways = Pick<LeadPerson, 'emails' | 'phones'>

export function emailReasons({ emails }: Ways, contact: Pick<Contact, 'emails'>): MatchReason[] {
  return emails
    .filter(({ address }) => contact.emails.some(({ email }) => isSameText(email, address)))
    .map(({ address }) => ({ by: 'email', value: address }))
}

export function phoneReasons({ phones }: Ways, contact: Pick<Contact, 'phones'>): MatchReason[] {
  return phones
    .filter(({ number }) => contact.phones.some(({ phone }) => isSamePhone(phone, number)))
    .map(({ number }) => ({ by: 'phone', value: number }))
}
