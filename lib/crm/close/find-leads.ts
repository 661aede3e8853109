import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { Matching } from '../contract.ts'
import type { Setback } from '../setback.ts'
import type { CloseCredentials } from './close-call.ts'
import { type CloseContact, closeContactSchema, closeLeadSchema } from './close-records.ts'
import { emailReasons, firmReasons, personReasons, phoneReasons } from './same-record.ts'
import { itemsOf, type Searched, searchClose } from './search.ts'
import * as query from './search-query.ts'

/** `contacts`: those who are one of the people by what the search itself tells of them. */
type Found = { leadIds: string[]; contacts: CloseContact[] } | { setback: Setback }

/** The leads that may hold one of the people or be their company, the most certain first. */
export async function findLeads(
  matching: Matching<CloseCredentials>,
  people: readonly LeadPerson[],
): Promise<Found> {
  const { company } = matching.lead
  const byContact = await findByContact(matching, [...people, company])
  if ('setback' in byContact) return byContact
  const contacts = itemsOf(byContact.items, closeContactSchema)
  const isOne = (person: LeadPerson, contact: CloseContact) =>
    personReasons(person, contact, false).length > 0
  const missed = people.filter((person) => !contacts.some((contact) => isOne(person, contact)))
  const ofPeople = contacts.filter((contact) => people.some((person) => isOne(person, contact)))
  const leadIds = [
    ...ofPeople,
    ...contacts.filter((contact) => [...people, company].some((one) => sharesWay(one, contact))),
  ]
    .map(({ lead_id }) => lead_id)
    .filter((id) => id !== '')
  if (people.length > 0 && missed.length === 0) return { leadIds: [...new Set(leadIds)], contacts: ofPeople }

  const byName = await findByName(matching, missed)
  if ('setback' in byName) return byName
  const leads = itemsOf(byName.items, closeLeadSchema)
  const [same, others] = [true, false].map((isSame) =>
    leads.filter((lead) => firmReasons(company, lead).length > 0 === isSame).map(({ id }) => id),
  )
  return { leadIds: [...new Set([...leadIds, ...(same ?? []), ...(others ?? [])])], contacts: ofPeople }
}

const sharesWay = (one: Pick<LeadPerson, 'emails' | 'phones'>, contact: CloseContact): boolean =>
  emailReasons(one, contact).length + phoneReasons(one, contact).length > 0

function findByContact(
  matching: Matching<CloseCredentials>,
  ones: readonly Pick<LeadPerson, 'emails' | 'phones'>[],
): Promise<Searched> {
  const addresses = new Set(ones.flatMap(({ emails }) => emails.map(({ address }) => address)))
  const numbers = new Set(ones.flatMap(({ phones }) => phones.map(({ number }) => number)))
  const conditions = [
    ...[...addresses].map(query.contactWithEmail),
    ...[...numbers].map(query.contactWithPhone),
  ]
  return searchClose(matching, conditions, query.contactSearch)
}

/** Which fields can be searched is told by a list that changes; should the address not be one, the names go alone. */
async function findByName(
  matching: Matching<CloseCredentials>,
  people: readonly LeadPerson[],
): Promise<Searched> {
  const { company } = matching.lead
  const names = [
    ...filled(stripLegalForm(company.name)).map(query.leadNamed),
    ...people.flatMap(({ name }) => filled(name)).map(query.leadWithContactNamed),
  ]
  const sites = filled(siteOf(company)).map(query.leadWithUrl)
  const searched = await searchClose(matching, [...names, ...sites], query.leadSearch)
  const isRefused = 'setback' in searched && searched.setback.kind === 'refused'
  return isRefused && sites.length > 0 ? searchClose(matching, names, query.leadSearch) : searched
}

const filled = (text: string): string[] => (text.trim() === '' ? [] : [text.trim()])

/** Without what may be written otherwise; with its path, for the companies that have a page on another's site. */
function siteOf({ website }: Lead['company']): string {
  const url = URL.parse(website)
  return url === null ? '' : `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/(?<!\/)\/+$/, '')}`
}
