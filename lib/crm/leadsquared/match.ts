import { isSameName } from '../../lead/company/same-organisation.ts'
import type { Lead, LeadCompany, LeadPerson } from '../../lead/lead.ts'
import { type Match, type MatchReason, verdictRank } from '../../lead/match.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { Facts, Matching, MatchOutcome } from '../contract.ts'
import { leadLink } from './hosts.ts'
import { heldBy, type LeadRecord, readLeads } from './lead-record.ts'
import type { LeadSquaredCredentials } from './leadsquared-call.ts'
import { type LookUp, lookUpsFor, mostPeople } from './look-ups.ts'
import { joinName } from './split-name.ts'

/** An account's calls of a day are counted, and few are allowed at once. */
const mostRequests = 5

const mostCompanyMatches = 3

/** Who is at LeadSquared already: the lead's people, else somebody of the same company. */
export async function matchInLeadSquared(matching: Matching<LeadSquaredCredentials>): Promise<MatchOutcome> {
  const { call, credentials, facts, lead } = matching
  const records = new Map<string, LeadRecord>()
  let requests = 0
  for (const lookUp of lookUpsFor(lead, facts['countryCode'] ?? '')) {
    if (requests === mostRequests) break
    if (isNeedless(lookUp, lead, [...records.values()])) continue
    requests += 1
    const found = await readLeads(call, { credentials, facts }, lookUp.path, lookUp.query)
    if ('kind' in found) return found
    for (const record of found) records.set(record.ProspectID, record)
  }
  const matches = matchesAmong([...records.values()], lead, facts)
  return { kind: 'matched', matches, unchecked: Math.max(0, lead.people.length - mostPeople) }
}

/** Whoever a look-up is for has been found by an earlier one. */
function isNeedless({ people }: LookUp, lead: Lead, records: readonly LeadRecord[]): boolean {
  return people.every((person) =>
    records.some(
      (record) => verdictOf(reasonsFor(person, lead.company, record), person, lead, record) === 'person',
    ),
  )
}

function matchesAmong(records: readonly LeadRecord[], lead: Lead, facts: Facts): Match[] {
  const people = lead.people.flatMap((person) =>
    records.flatMap((record) => {
      const reasons = reasonsFor(person, lead.company, record)
      const verdict = verdictOf(reasons, person, lead, record)
      return verdict === null ? [] : [{ ...matchOf(record, facts), verdict, personKey: person.key, reasons }]
    }),
  )
  const taken = new Set(people.map(({ recordId }) => recordId))
  const others = records.filter(({ ProspectID }) => !taken.has(ProspectID))
  const companies = others.flatMap((record) => companyMatch(record, lead, facts) ?? [])
  return [...people, ...companies.slice(0, mostCompanyMatches)].sort(
    (left, right) => verdictRank(left) - verdictRank(right),
  )
}

/** LeadSquared's own search is taken for nothing: only what came back counts. */
function reasonsFor(
  { name, emails, phones }: Pick<LeadPerson, 'name' | 'emails' | 'phones'>,
  company: LeadCompany,
  record: LeadRecord,
): MatchReason[] {
  const email = emails.find(({ address }) => isSameText(address, record.EmailAddress))
  const phone = phones.find(({ number }) =>
    [record.Phone, record.Mobile].some((held) => held !== '' && isSamePhone(held, number)),
  )
  const isElsewhere =
    company.name !== '' && record.Company !== '' && !isSameName(company.name, record.Company)
  const isSameNamed = name !== '' && isSameText(name, joinName(record)) && !isElsewhere
  return [
    ...(email ? [{ by: 'email' as const, value: email.address }] : []),
    ...(phone ? [{ by: 'phone' as const, value: phone.number }] : []),
    ...(isSameNamed ? [{ by: 'name' as const, value: name }] : []),
  ]
}

/**
 * A name alone is somebody's only with the company's beside it. Colleagues share a switchboard: under another name a
 * phone says where, not who.
 */
function verdictOf(
  reasons: readonly MatchReason[],
  { name }: Pick<LeadPerson, 'name'>,
  { company }: Lead,
  record: LeadRecord,
): 'person' | 'possible' | null {
  if (reasons.length === 0) return null
  const shares = (by: MatchReason['by']) => reasons.some((reason) => reason.by === by)
  const known = joinName(record)
  const isOther = name !== '' && known !== '' && !isSameText(name, known)
  const isSure = shares('email') || (shares('phone') ? !isOther : isOfCompany(record, company))
  return isSure ? 'person' : 'possible'
}

const isOfCompany = (record: LeadRecord, { name }: LeadCompany): boolean =>
  name !== '' && record.Company !== '' && isSameName(name, record.Company)

/**
 * A lead of the same company, to know of; it can be changed only where the lead to save is the company itself and has
 * its e-mail or phone, by which LeadSquared would refuse a second one.
 */
function companyMatch(record: LeadRecord, lead: Lead, facts: Facts): Match | null {
  const { company } = lead
  const own = lead.people.length > 0 ? [] : reasonsFor({ ...company, name: '' }, company, record)
  const isSame = isOfCompany(record, company)
  if (own.length === 0 && !isSame) return null
  return {
    ...matchOf(record, facts),
    verdict: 'company',
    personKey: null,
    reasons: [...own, ...(isSame ? [{ by: 'company' as const, value: company.name }] : [])],
    actions: own.length > 0 ? ['update'] : [],
  }
}

function matchOf(record: LeadRecord, facts: Facts): Omit<Match, 'verdict' | 'personKey' | 'reasons'> {
  const { ProspectID, EmailAddress, Phone, Mobile, Company, OwnerIdName, ProspectStage } = record
  return {
    recordId: ProspectID,
    ids: { lead: ProspectID },
    name: joinName(record) || EmailAddress || Phone || Mobile,
    company: Company,
    owner: OwnerIdName,
    status: ProspectStage,
    link: leadLink(facts, ProspectID),
    held: heldBy(record),
    actions: ['update'],
  }
}
