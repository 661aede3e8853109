import type { Change } from './intent.ts'
import type { Lead, LeadPerson } from './lead.ts'
import type { HeldField } from './match.ts'
import { isSameAddress, isSamePhone, isSameText } from './same-value.ts'

/**
 * A stored lead with the changes made to one of its people (or to its company, for `personKey` null), or the first
 * value that is no more what the user saw. Making the same changes twice is as good as once.
 */
export function applyChanges(
  lead: Lead,
  personKey: string | null,
  changes: readonly Change[],
): { kind: 'applied'; lead: Lead } | { kind: 'changed'; field: HeldField } {
  let { people, company } = lead
  const person = people.find(({ key }) => key === personKey)
  for (const change of changes) {
    if (isStale(lead, person, change)) return { kind: 'changed', field: change.field }
    if (isOfCompany(change) || person === undefined) company = changeCompany(company, change)
    else people = people.map((one) => (one.key === personKey ? changePerson(one, change) : one))
  }
  return { kind: 'applied', lead: { ...lead, people, company } }
}

const isOfCompany = ({ field }: Change): boolean =>
  field === 'company' || field === 'website' || field === 'address'

function isStale(lead: Lead, person: LeadPerson | undefined, { field, now, next }: Change): boolean {
  const present = presentText(lead, person, field)
  return present !== null && !isSameText(present, now) && !isSameText(present, next)
}

/** Null for lists, which only grow. */
function presentText({ company }: Lead, person: LeadPerson | undefined, field: HeldField): string | null {
  switch (field) {
    case 'name':
    case 'title':
      return person?.[field] ?? null
    case 'company':
      return company.name
    case 'website':
    case 'address':
      return company[field]
    case 'emails':
    case 'phones':
    case 'profiles':
      return null
  }
}

function changePerson(person: LeadPerson, change: Change): LeadPerson {
  switch (change.field) {
    case 'name':
    case 'title':
      return { ...person, [change.field]: change.next }
    case 'profiles':
      return person.profiles.some((profile) => isSameAddress(profile, change.next))
        ? person
        : { ...person, profiles: [...person.profiles, change.next] }
    default:
      return changeContacts(person, change)
  }
}

function changeCompany(company: Lead['company'], change: Change): Lead['company'] {
  switch (change.field) {
    case 'company':
      return { ...company, name: change.next }
    case 'website':
    case 'address':
      return { ...company, [change.field]: change.next }
    default:
      return changeContacts(company, change)
  }
}

function changeContacts<Owner extends Pick<LeadPerson, 'emails' | 'phones'>>(
  owner: Owner,
  { field, next, type = 'work' }: Change,
): Owner {
  const { emails, phones } = owner
  if (field === 'emails' && !emails.some(({ address }) => isSameText(address, next)))
    return { ...owner, emails: [...emails, { address: next, type }] }
  if (field === 'phones' && !phones.some(({ number }) => isSamePhone(number, next)))
    return { ...owner, phones: [...phones, { number: next, extension: '', type }] }
  return owner
}
