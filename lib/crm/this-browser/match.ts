import { isSameName } from '../../lead/company/same-organisation.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { type Match, type MatchReason, verdictRank } from '../../lead/match.ts'
import { isSameAddress, isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { ListedLead } from '../browser-list.ts'
import type { Matching, MatchOutcome } from '../contract.ts'

const mostMatches = 10

/** Whom the built-in list has already: the same person, the same company, or somebody of the same name. */
export async function matchInList({
  lead,
  list,
}: Pick<Matching<unknown>, 'lead' | 'list'>): Promise<MatchOutcome> {
  const listed = await list.find(lead)
  const people = lead.people.flatMap((person) =>
    listed.flatMap((one) => personMatch(lead, person, one) ?? []),
  )
  const known = new Set(people.map(({ recordId }) => recordId))
  const companies = listed.filter(({ id }) => !known.has(id)).flatMap((one) => companyMatch(lead, one) ?? [])
  const matches = [...people, ...companies].sort((left, right) => verdictRank(left) - verdictRank(right))
  return { kind: 'matched', matches: matches.slice(0, mostMatches), unchecked: 0 }
}

function personMatch(lead: Lead, person: LeadPerson, listed: ListedLead): Match | null {
  const isColleague = isSameCompany(lead.company, listed.lead.company)
  const [best] = listed.lead.people
    .map((other) => ({ other, reasons: personReasons(lead, person, listed.lead, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((one) => ({ ...one, isSure: isCertain(one.reasons, person, one.other, isColleague) }))
    .sort(
      (left, right) =>
        Number(right.isSure) - Number(left.isSure) || right.reasons.length - left.reasons.length,
    )
  if (best === undefined) return null
  return {
    ...recordOf(listed),
    ids: { lead: listed.id, person: best.other.key },
    verdict: best.isSure ? 'person' : 'possible',
    personKey: person.key,
    name: best.other.name,
    reasons: best.reasons,
    held: heldOf(listed.lead, best.other),
    actions: ['update'],
  }
}

/** Colleagues share a switchboard: under another name a phone says where, not who. */
function isCertain(
  reasons: readonly MatchReason[],
  { name }: LeadPerson,
  other: LeadPerson,
  isColleague: boolean,
): boolean {
  const shares = (by: MatchReason['by']) => reasons.some((reason) => reason.by === by)
  if (shares('email') || shares('profile')) return true
  if (!shares('phone')) return isColleague
  return name === '' || other.name === '' || isSameText(name, other.name)
}

function personReasons(lead: Lead, person: LeadPerson, known: Lead, other: LeadPerson): MatchReason[] {
  const email = person.emails.find(({ address }) =>
    other.emails.some((theirs) => isSameText(theirs.address, address)),
  )
  const phone = person.phones.find(({ number }) =>
    other.phones.some((theirs) => isSamePhone(theirs.number, number)),
  )
  const profile = person.profiles.find((address) =>
    other.profiles.some((theirs) => isSameAddress(theirs, address)),
  )
  const isSameNamed = person.name !== '' && isSameText(person.name, other.name)
  const isElsewhere =
    lead.company.name !== '' && known.company.name !== '' && !isSameCompany(lead.company, known.company)
  return [
    ...(email ? [{ by: 'email' as const, value: email.address }] : []),
    ...(phone ? [{ by: 'phone' as const, value: phone.number }] : []),
    ...(profile ? [{ by: 'profile' as const, value: profile }] : []),
    ...(isSameNamed && !isElsewhere ? [{ by: 'name' as const, value: person.name }] : []),
  ]
}

function companyMatch({ company }: Lead, listed: ListedLead): Match | null {
  if (!isSameCompany(company, listed.lead.company)) return null
  return {
    ...recordOf(listed),
    ids: { lead: listed.id },
    verdict: 'company',
    personKey: null,
    name: listed.lead.company.name,
    reasons: [{ by: 'company', value: company.name }],
    held: { website: listed.lead.company.website, address: listed.lead.company.address },
    actions: ['add'],
  }
}

const isSameCompany = (left: Lead['company'], right: Lead['company']): boolean =>
  left.name !== '' && right.name !== '' && isSameName(left.name, right.name)

function recordOf({ id, lead, statusId }: ListedLead) {
  return { recordId: id, company: lead.company.name, owner: '', status: statusId, link: null }
}

function heldOf({ company }: Lead, { name, title, emails, phones, profiles }: LeadPerson): Match['held'] {
  return {
    name,
    title,
    emails: emails.map(({ address }) => address),
    phones: phones.map(({ number }) => number),
    profiles,
    company: company.name,
    website: company.website,
    address: company.address,
  }
}
