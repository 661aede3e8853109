import { companyForPeople } from './company/company-for-people.ts'
import type { Draft, DraftCompany, DraftContact, DraftPerson, DraftValue } from './draft.ts'
import type { LeadCompany, LeadPerson } from './lead.ts'
import { type LeadSource, readSource } from './lead-source.ts'

/**
 * What a draft says in a part of the lead that fills a field of a CRM's own, '' where it says nothing: as it stands in
 * the form, not validated. Of several people it is the first who is included.
 */
export function draftSource(draft: Draft, source: LeadSource): string {
  const person = draft.people.find(({ included }) => included)
  const lead = {
    people: [],
    company: companyAsTyped(companyForPeople(draft)),
    note: draft.note.trim(),
    page: { url: draft.pageUrl, title: draft.pageTitle, capturedAt: draft.capturedAt },
    sources: [],
  }
  return readSource(lead, person && personAsTyped(person), source)
}

function personAsTyped(person: DraftPerson): LeadPerson {
  const { id, name, title, profiles } = person
  return {
    key: id,
    name: textOf(name),
    title: textOf(title),
    profiles: profiles.map(textOf).filter(Boolean),
    ...contactsAsTyped(person),
  }
}

function companyAsTyped(company: DraftCompany): LeadCompany {
  const { name, website, address } = company
  return {
    name: textOf(name),
    website: textOf(website),
    address: textOf(address),
    ...contactsAsTyped(company),
  }
}

function contactsAsTyped({ emails, phones }: Pick<DraftCompany, 'emails' | 'phones'>) {
  return {
    emails: filled(emails).map(({ value, type }) => ({ address: value.trim(), type })),
    phones: filled(phones).map(({ value, type }) => ({ number: value.trim(), extension: '', type })),
  }
}

const filled = (contacts: DraftContact[]): DraftContact[] =>
  contacts.filter(({ value }) => value.trim() !== '')

const textOf = ({ value }: DraftValue): string => value.trim()
