import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import type { Match, MatchReason } from '../../lib/lead/match.ts'
import { isSameAddress, isSamePhone, isSameText } from '../../lib/lead/same-value.ts'
import { findPerson } from './value-place.ts'

/**
 * Whether a record that was found for a draft still is the one of its people or its company after an edit: the person
 * goes with the lead, and one of the values that they share was left as it was or is still shared.
 */
export function stillMatches(
  before: Draft,
  after: Draft,
  { personKey, reasons }: Pick<Match, 'personKey' | 'reasons'>,
): boolean {
  if (personKey !== null && !findPerson(after, personKey)?.included) return false
  return (
    reasons.length === 0 ||
    reasons.some(({ by, value }) => {
      const texts = textsOf(after, personKey, by)
      const isUntouched = textsOf(before, personKey, by).join('\n') === texts.join('\n')
      return isUntouched || texts.some((text) => isAlike(by, text, value))
    })
  )
}

/** What the draft says in the part that a record was found by. */
function textsOf(draft: Draft, personKey: string | null, by: MatchReason['by']): string[] {
  const company = companyForPeople(draft)
  const person = personKey === null ? undefined : findPerson(draft, personKey)
  const owners = person ? [person, company] : [company]
  switch (by) {
    case 'email':
      return owners.flatMap(({ emails }) => emails.map(({ value }) => value))
    case 'phone':
      return owners.flatMap(({ phones }) => phones.map(({ value }) => value))
    case 'profile':
      return person?.profiles.map(({ value }) => value) ?? []
    case 'name':
      return person ? [person.name.value] : []
    case 'company':
      return [company.name.value]
    case 'website':
      return [company.website.value]
  }
}

function isAlike(by: MatchReason['by'], text: string, value: string): boolean {
  switch (by) {
    case 'phone':
      return isSamePhone(text, value)
    case 'profile':
    case 'website':
      return isSameAddress(text, value)
    default:
      return isSameText(text, value)
  }
}
