import type { LeadPerson } from '../../lead/lead.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { CloseContact } from './close-records.ts'
import type { KnownWays } from './contact-body.ts'

/** E-mails and phones that contacts of a lead or people who go into it have. */
export function knownTo(contacts: readonly CloseContact[], people: readonly LeadPerson[]): KnownWays {
  const emails = [
    ...contacts.flatMap((contact) => contact.emails.map(({ email }) => email)),
    ...people.flatMap((person) => person.emails.map(({ address }) => address)),
  ]
  const phones = [
    ...contacts.flatMap((contact) => contact.phones.map(({ phone }) => phone)),
    ...people.flatMap((person) => person.phones.map(({ number }) => number)),
  ]
  return {
    hasEmail: (address) => emails.some((email) => isSameText(email, address)),
    hasPhone: (number) => phones.some((phone) => isSamePhone(phone, number)),
  }
}
