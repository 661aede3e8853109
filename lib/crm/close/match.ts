import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { type Match, type MatchReason, verdictRank } from '../../lead/match.ts'
import type { Matching, MatchOutcome } from '../contract.ts'
import type { CloseCredentials } from './close-call.ts'
import { closeLeadLink } from './close-link.ts'
import { addressLine, type CloseContact, type CloseLead } from './close-records.ts'
import { findLeads } from './find-leads.ts'
import { matchUnread } from './match-unread.ts'
import { readLead } from './read-record.ts'
import { emailReasons, firmReasons, personReasons, phoneReasons, sharesName } from './same-record.ts'

/** So many people go into one search. */
const mostPeople = 10

/** Each lead found costs a request: it alone tells what the record is called and where it stands. */
const mostLeads = 3

const fields = ['id', 'name', 'display_name', 'status_label', 'html_url', 'url', 'addresses', 'contacts']

/** At most six requests: two searches, one of them perhaps twice, and three leads. */
export async function matchInClose(matching: Matching<CloseCredentials>): Promise<MatchOutcome> {
  const people = matching.lead.people.slice(0, mostPeople)
  const found = await findLeads(matching, people)
  if ('setback' in found) return found.setback
  const readIds = found.leadIds.slice(0, mostLeads)
  const matches: Match[] = []
  for (const id of readIds) {
    const read = await readLead(matching, id, fields)
    if ('found' in read) matches.push(...matchesIn(read.found, { ...matching.lead, people }))
    // The index still knows leads that are deleted.
    else if (read.setback.kind !== 'refused') return read.setback
  }
  const unread = found.contacts.filter(({ lead_id }) => !readIds.includes(lead_id))
  matches.push(...unread.flatMap((contact) => matchUnread(people, contact) ?? []))
  return {
    kind: 'matched',
    matches: matches.sort(byCertainty),
    unchecked: matching.lead.people.length - people.length,
  }
}

type Captured = Pick<Lead, 'people' | 'company'>

/** Everybody of the captured lead that a lead of Close holds, or else the company that it is. */
function matchesIn(lead: CloseLead, captured: Captured): Match[] {
  const ofFirm = firmReasons(captured.company, lead)
  const persons = lead.contacts.flatMap((contact) => {
    const best = bestPerson(captured.people, contact, ofFirm.length > 0)
    return best === null ? [] : [{ ...best, contact }]
  })
  const foundKeys = new Set(
    persons.filter(({ reasons }) => reasons.length > 0).map(({ person }) => person.key),
  )
  const isAnybodyElse = captured.people.some(({ key }) => !foundKeys.has(key))
  const matches = persons.map((one) => personMatch(lead, one, isAnybodyElse))
  const reasons = [...ofFirm, ...sharedWays(lead, captured)]
  return foundKeys.size > 0 || reasons.length === 0
    ? matches
    : [companyMatch(lead, captured, reasons), ...matches]
}

interface PersonFound {
  person: LeadPerson
  contact: CloseContact
  /** None: a namesake at another firm. */
  reasons: MatchReason[]
}

function bestPerson(
  people: readonly LeadPerson[],
  contact: CloseContact,
  isSameFirm: boolean,
): Omit<PersonFound, 'contact'> | null {
  const candidates = people
    .map((person) => ({ person, reasons: personReasons(person, contact, isSameFirm) }))
    .sort((left, right) => certainty(right.reasons) - certainty(left.reasons))
  const [best] = candidates
  if (best !== undefined && best.reasons.length > 0) return best
  return candidates.find(({ person }) => sharesName(person, contact)) ?? null
}

function personMatch(
  lead: CloseLead,
  { person, contact, reasons }: PersonFound,
  isAnybodyElse: boolean,
): Match {
  const isCertain = reasons.length > 0
  const firm = lead.name || lead.display_name
  return {
    ...placeOf(lead),
    recordId: contact.id,
    ids: { lead: lead.id, contact: contact.id },
    verdict: isCertain ? 'person' : 'possible',
    personKey: person.key,
    name: contact.name || contact.display_name,
    company: firm === contact.name ? '' : firm,
    reasons: isCertain ? reasons : [{ by: 'name', value: person.name }],
    held: {
      name: contact.name,
      title: contact.title,
      emails: contact.emails.map(({ email }) => email),
      phones: contact.phones.map(({ phone }) => phone),
      profiles: contact.urls.map(({ url }) => url),
      ...heldByLead(lead),
    },
    actions: isCertain && isAnybodyElse ? ['update', 'add'] : ['update'],
  }
}

function companyMatch(lead: CloseLead, { people, company }: Captured, reasons: MatchReason[]): Match {
  const isAnybody = people.length + company.emails.length + company.phones.length > 0
  return {
    ...placeOf(lead),
    recordId: lead.id,
    ids: { lead: lead.id },
    verdict: 'company',
    personKey: null,
    name: lead.name || lead.display_name,
    company: '',
    reasons,
    held: heldByLead(lead),
    actions: isAnybody ? ['add', 'update'] : ['update'],
  }
}

/** Nobody owns a lead in Close, unless by a custom field. */
const placeOf = ({ id, status_label, html_url }: CloseLead) => ({
  owner: '',
  status: status_label,
  link: closeLeadLink(id, html_url),
})

const heldByLead = ({ name, url, addresses }: CloseLead) => ({
  company: name,
  website: url,
  address: addressLine(addresses[0]),
})

/** E-mails and phones by which a lead's contacts belong to the company, or to the house in which the person works. */
function sharedWays({ contacts }: CloseLead, { people, company }: Captured): MatchReason[] {
  const shared = contacts.flatMap((contact) => [
    ...emailReasons(company, contact),
    ...[company, ...people].flatMap((one) => phoneReasons(one, contact)),
  ])
  return [...new Map(shared.map((reason) => [`${reason.by} ${reason.value}`, reason])).values()]
}

const weights: Readonly<Record<MatchReason['by'], number>> = {
  email: 4,
  profile: 4,
  phone: 3,
  name: 2,
  website: 1,
  company: 1,
}

const certainty = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, { by }) => sum + weights[by], 0)

const byCertainty = (left: Match, right: Match): number =>
  verdictRank(left) - verdictRank(right) || certainty(right.reasons) - certainty(left.reasons)
