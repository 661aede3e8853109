import type { LeadField } from '../crm/setback.ts'
import type { DraftProblem } from '../lead/draft-problem.ts'
import type { Intent } from '../lead/intent.ts'
import type { Lead, LeadPerson } from '../lead/lead.ts'

/** What the account demands of a lead and the lead has not; asked for before anything is sent. */
export function missingParts(requires: readonly LeadField[], lead: Lead, intent: Intent): DraftProblem[] {
  if (intent.kind === 'update') return []
  const people = lead.people.flatMap((person) =>
    requires.flatMap((part) => (isPersonPart(part) && !has(person, part) ? [missing(person.key, part)] : [])),
  )
  const company = requires.filter((part) => isMissingOfCompany(part, lead, intent))
  return [...people, ...company.flatMap((part) => (isPart(part) ? [missing(null, part)] : []))]
}

type PersonPart = 'name' | 'title' | 'email' | 'phone'
type CompanyPart = 'company' | 'website' | 'address'

const isPart = (part: LeadField): part is PersonPart | CompanyPart => part !== 'note' && part !== 'status'

const isPersonPart = (part: LeadField): part is PersonPart =>
  part === 'name' || part === 'title' || part === 'email' || part === 'phone'

function has({ name, title, emails, phones }: LeadPerson, part: PersonPart): boolean {
  const parts = { name, title, email: emails, phone: phones }
  return parts[part].length > 0
}

/** A company without people stands for them where it can. */
function isMissingOfCompany(part: LeadField, { people, company }: Lead, intent: Intent): boolean {
  switch (part) {
    case 'company':
      return intent.kind === 'create' && company.name === ''
    case 'website':
    case 'address':
      return intent.kind === 'create' && company[part] === ''
    case 'email':
      return people.length === 0 && company.emails.length === 0
    case 'phone':
      return people.length === 0 && company.phones.length === 0
    default:
      return false
  }
}

function missing(personId: string | null, field: PersonPart | CompanyPart): DraftProblem {
  return { personId, field, valueId: null, code: 'required' }
}
