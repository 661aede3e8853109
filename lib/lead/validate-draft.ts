import { cleanText, LONGEST } from './clean-text.ts'
import { companyForPeople } from './company/company-for-people.ts'
import { parseWebsite } from './company/parse-website.ts'
import type { Draft, DraftContact, DraftValue } from './draft.ts'
import type { DraftProblem } from './draft-problem.ts'
import { parseEmail } from './emails/parse-email.ts'
import type { Lead, LeadCompany, LeadPerson } from './lead.ts'
import { listSources, type ValueSource } from './list-sources.ts'
import { parsePhone } from './phones/parse-phone.ts'

/** A lead whose sources are not put into words yet. */
export type ValidLead = Omit<Lead, 'sources'> & { sources: ValueSource[] }

export type Validation = { kind: 'valid'; lead: ValidLead } | { kind: 'invalid'; problems: DraftProblem[] }

/** What the user is about to save: the lead, or every value that keeps it from being one. */
export function validateDraft(draft: Draft): Validation {
  const { lead, problems } = readDraft(draft)
  if (problems.length === 0 && !lead.people.some(isReachable) && !isReachable(lead.company))
    problems.push({ personId: null, field: 'lead', valueId: null, code: 'empty' })
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'valid', lead }
}

/** The lead as far as the draft is one, and what is left out because it is not valid. */
export function readDraft(draft: Draft): { lead: ValidLead; problems: DraftProblem[] } {
  const problems: DraftProblem[] = []
  const included = draft.people.filter((person) => person.included)
  const people = included.map((person) => ({
    key: person.id,
    name: lineOf(person.name, LONGEST.name),
    title: lineOf(person.title, LONGEST.title),
    ...readContacts(person, person.id, draft.country, problems),
    profiles: person.profiles.map(({ value }) => value.trim()).filter(Boolean),
  }))
  const shown = companyForPeople(draft)
  const company = {
    name: lineOf(shown.name, LONGEST.company),
    website: readWebsite(shown.website, problems),
    address: lineOf(shown.address, LONGEST.address),
    ...readContacts(shown, null, draft.country, problems),
  }
  return {
    problems,
    lead: {
      people: people.filter(isFilled),
      company,
      note: draft.note.trim(),
      page: { url: draft.pageUrl, title: draft.pageTitle, capturedAt: draft.capturedAt },
      sources: listSources(included, shown, draft.country),
    },
  }
}

const lineOf = ({ value }: DraftValue, longest: number): string => cleanText(value, longest)

const isReachable = ({ name, emails, phones }: LeadPerson | LeadCompany): boolean =>
  name !== '' || emails.length > 0 || phones.length > 0

const isFilled = (person: LeadPerson): boolean =>
  isReachable(person) || person.title !== '' || person.profiles.length > 0

function readContacts(
  { emails, phones }: { emails: DraftContact[]; phones: DraftContact[] },
  personId: string | null,
  country: string | null,
  problems: DraftProblem[],
): Pick<LeadPerson, 'emails' | 'phones'> {
  const lead: Pick<LeadPerson, 'emails' | 'phones'> = { emails: [], phones: [] }
  for (const { id, value, type } of emails.filter(isTyped)) {
    const address = parseEmail(value)
    if (address === null) problems.push({ personId, field: 'email', valueId: id, code: 'email-invalid' })
    else if (lead.emails.every((known) => known.address !== address)) lead.emails.push({ address, type })
  }
  for (const { id, value, type } of phones.filter(isTyped)) {
    const phone = parsePhone(value, country)
    if (phone === null) problems.push({ personId, field: 'phone', valueId: id, code: 'phone-invalid' })
    else if (
      lead.phones.every((known) => known.number !== phone.number || known.extension !== phone.extension)
    )
      lead.phones.push({ number: phone.number, extension: phone.extension, type })
  }
  return lead
}

const isTyped = ({ value }: DraftValue): boolean => value.trim() !== ''

function readWebsite(website: DraftValue, problems: DraftProblem[]): string {
  if (!isTyped(website)) return ''
  const address = parseWebsite(website.value)
  if (address === null)
    problems.push({ personId: null, field: 'website', valueId: null, code: 'website-invalid' })
  return address ?? ''
}
