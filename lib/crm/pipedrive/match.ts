import { isSameName } from '../../lead/company/same-organisation.ts'
import type { LeadPerson } from '../../lead/lead.ts'
import { verdictRank } from '../../lead/match.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { Matching, MatchOutcome } from '../contract.ts'
import type { Setback } from '../setback.ts'
import { type FoundMatch, matchedOrganization, matchedPerson } from './make-match.ts'
import type { PipedriveCredentials } from './pipedrive-call.ts'
import { type FoundPerson, searchOrganizations, searchPersons } from './search.ts'
import { tellWhose } from './tell-whose.ts'

type PipedriveMatching = Matching<PipedriveCredentials>

/**
 * Searches may be ten in two seconds, all the user's tools together: three people with two addresses or numbers and a
 * name each, and their company, are ten.
 */
const peopleLimit = 3
const termsLimit = 2

/**
 * Each person by e-mail, then by phone, then by name; then the company. Profile addresses have no field in Pipedrive:
 * they stand in notes and custom fields, a search of which would cost as much again and find other people's notes.
 */
export async function matchInPipedrive(matching: PipedriveMatching): Promise<MatchOutcome> {
  const { lead } = matching
  const people = lead.people.slice(0, peopleLimit)
  const found: FoundMatch[] = []
  for (const person of people) {
    const matches = await findPerson(matching, person)
    if ('kind' in matches) return matches
    found.push(...matches)
  }
  const organizations = await findOrganizations(matching)
  if ('kind' in organizations) return organizations
  const matches = await tellWhose(matching, unique([...found, ...organizations]))
  return { kind: 'matched', matches, unchecked: lead.people.length - people.length }
}

/** Until somebody is the person for certain; who may be them is told too. */
async function findPerson(matching: PipedriveMatching, person: LeadPerson): Promise<FoundMatch[] | Setback> {
  const terms = [
    ...person.emails.map(({ address }) => ({ by: 'email', value: address }) as const),
    ...person.phones.map(({ number }) => ({ by: 'phone', value: number }) as const),
  ].slice(0, termsLimit)
  const name = person.name === '' ? [] : [{ by: 'name', value: person.name } as const]
  const found: FoundMatch[] = []
  for (const { by, value } of [...terms, ...name]) {
    const items = await searchPersons(matching, by, value)
    if ('kind' in items) return items
    const same = items.filter((item) => hasValue(item, by, value))
    found.push(...same.map((item) => matchedPerson(matching, person, item)))
    if (found.some(({ match }) => match.verdict === 'person')) break
  }
  return found
}

function hasValue(found: FoundPerson, by: 'email' | 'phone' | 'name', value: string): boolean {
  switch (by) {
    case 'email':
      return found.emails.some((email) => isSameText(email, value))
    case 'phone':
      return found.phones.some((phone) => isSamePhone(phone, value))
    case 'name':
      return isSameText(found.name, value)
  }
}

async function findOrganizations(matching: PipedriveMatching): Promise<FoundMatch[] | Setback> {
  const { name } = matching.lead.company
  if (name === '') return []
  const items = await searchOrganizations(matching, name)
  if ('kind' in items) return items
  return items
    .filter((item) => isSameName(item.name, name))
    .map((item) => matchedOrganization(matching, item))
}

/**
 * Best first, at most as many as one can look at. One record may be found twice, by two people of the lead or two of
 * their values; the better one stands, else the first.
 */
function unique(found: readonly FoundMatch[]): FoundMatch[] {
  const byRecord = new Map<string, FoundMatch>()
  const bestFirst = [...found].sort((left, right) => verdictRank(left.match) - verdictRank(right.match))
  for (const one of bestFirst) {
    const id = `${one.match.verdict === 'company'} ${one.match.recordId}`
    if (!byRecord.has(id)) byRecord.set(id, one)
  }
  return [...byRecord.values()].slice(0, matchLimit)
}

const matchLimit = 5
