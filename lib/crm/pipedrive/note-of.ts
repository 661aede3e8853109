import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { SentValue } from '../field.ts'
import { extensionLines, labelled, noteParagraphs } from '../lead-note.ts'

interface NoteContext {
  provenance: boolean
  /** What the user put into fields of Pipedrive's own need not stand in the note. */
  values: readonly SentValue[]
  /** Whether the company's address went to an organization. */
  isAddressKept: boolean
}

/** The paragraphs of the note on one person's lead: what is of other people in the capture stands in theirs. */
export function noteOf(
  lead: Lead,
  person: LeadPerson | null,
  { provenance, values, isAddressKept }: NoteContext,
): string[] {
  const sent = values
    .filter(({ personKey }) => personKey === null || personKey === person?.key)
    .flatMap(({ value }) => value)
  const extras = [
    ...(person === null ? [] : personLines(person)),
    ...companyLines(lead, isAddressKept),
  ].filter(({ value }) => !sent.includes(value))
  const others = lead.people.filter((other) => other !== person)
  const sources = lead.sources.filter(
    ({ value }) =>
      !others.some((other) => isValueOf(other, value)) || (person !== null && isValueOf(person, value)),
  )
  return noteParagraphs({
    lead: { ...lead, sources },
    provenance,
    extras: extras.map(({ label, value }) => labelled(label, value)),
  })
}

interface NoteLine {
  label: string
  value: string
}

/** A person has no field for a job title or a profile that every account takes. */
function personLines(person: LeadPerson): NoteLine[] {
  const { name, title, profiles } = person
  const extensions = extensionLines({ people: [person], company: noCompany })
  return [
    { label: name, value: title },
    ...profiles.map((value) => ({ label: '', value })),
    ...extensions.map((value) => ({ label: '', value })),
  ].filter(({ value }) => value !== '')
}

const noCompany: Lead['company'] = { name: '', website: '', address: '', emails: [], phones: [] }

/** An organization has neither e-mails nor phones, and few accounts show its website. */
function companyLines({ company, people }: Lead, isAddressKept: boolean): NoteLine[] {
  const emails = company.emails.filter(
    ({ address }) => !people.some((person) => person.emails.some((email) => email.address === address)),
  )
  const phones = company.phones.filter(
    ({ number }) => !people.some((person) => person.phones.some((phone) => phone.number === number)),
  )
  return [
    { label: '', value: company.website },
    { label: company.name, value: isAddressKept ? '' : company.address },
    ...emails.map(({ address }) => ({ label: company.name, value: address })),
    ...phones.map(({ number, extension }) => ({
      label: company.name,
      value: extension === '' ? number : `${number} ext. ${extension}`,
    })),
  ].filter(({ value }) => value !== '')
}

function isValueOf({ name, title, emails, phones, profiles }: LeadPerson, value: string): boolean {
  const texts = [name, title, ...profiles, ...emails.map(({ address }) => address)]
  return (
    texts.some((text) => text !== '' && isSameText(text, value)) ||
    phones.some(({ number }) => isSamePhone(number, value))
  )
}
