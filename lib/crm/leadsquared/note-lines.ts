import type { Lead, LeadCompany, LeadPerson } from '../../lead/lead.ts'
import { extensionLines, labelled } from '../lead-note.ts'
import type { Placed } from './contact-slots.ts'

/** Lines of the note for what LeadSquared's own fields do not take. */

/** Contacts for which there was no room. One with an extension has a line of its own. */
export function surplusLines(name: string, { emails, phones }: Placed['surplus']): string[] {
  const numbers = phones.filter(({ extension }) => extension === '').map(phoneText)
  return [...emails, ...numbers].map((text) => labelled(name, text))
}

/** What no field takes: extensions, profile pages, an address, and how to reach the company beside the person. */
export function unheldLines(
  { company }: Lead,
  person: LeadPerson,
  reach: LeadPerson | LeadCompany,
): string[] {
  const address = company.address.replace(/\s*\n\s*/g, ', ')
  return [
    ...extensionLines({ people: [person], company }),
    ...person.profiles,
    ...(reach === company ? [] : companyLines(company, person)),
    ...(address === '' ? [] : [labelled(company.name, address)]),
  ]
}

function companyLines({ name, emails, phones }: LeadCompany, person: LeadPerson): string[] {
  const own = new Set([
    ...person.emails.map(({ address }) => address),
    ...person.phones.map(({ number }) => number),
  ])
  const others = {
    emails: emails.map(({ address }) => address).filter((address) => !own.has(address)),
    phones: phones.filter(({ number }) => !own.has(number)),
  }
  return surplusLines(name, others)
}

const phoneText = ({ number, type }: LeadPerson['phones'][number]): string =>
  type === 'fax' ? `${number} (fax)` : number
