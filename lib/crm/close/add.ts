import type { Change, Target } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import type { CloseCredentials } from './close-call.ts'
import type { CloseLead } from './close-records.ts'
import { companyContact, isEmptyContact, personContact } from './contact-body.ts'
import { companyContactStep, contactStep } from './contact-steps.ts'
import { createContact } from './create-contact.ts'
import { missingValues, valuesOfContact, valuesOfLead } from './custom-values.ts'
import { delivered } from './delivered.ts'
import { knownTo } from './known-ways.ts'
import { closeAddress } from './lead-body.ts'
import { mergeContact } from './merge-changes.ts'
import { changeRecord, readLead } from './read-record.ts'
import { personReasons } from './same-record.ts'
import { dueNote, writeNote } from './write-note.ts'

/**
 * Adds the people to a lead that is there. It is read first: whoever is in it already, perhaps by an attempt whose
 * answer was lost, gets what is new of them and no second contact.
 */
export async function addToClose(
  delivery: Delivery<CloseCredentials>,
  target: Target,
): Promise<DeliveryOutcome> {
  const leadId = target.ids['lead'] ?? ''
  if (isAllDone(delivery)) return delivered(leadId, target.link)
  const read = await readLead(delivery, leadId)
  if ('setback' in read) return read.setback
  const { found } = read
  for (const [index, person] of delivery.lead.people.entries()) {
    const setback = await addPerson(delivery, found, person, index === 0)
    if (setback !== null) return setback
  }
  const setback =
    (await addCompany(delivery, found)) ??
    (await fillLead(delivery, found)) ??
    (await writeNote(delivery, found.id))
  return setback ?? delivered(found.id, found.html_url)
}

const leadStep = 'lead-fields'

function isAllDone(delivery: Delivery<CloseCredentials>): boolean {
  const { lead, values, done } = delivery
  const { emails, phones } = lead.company
  return (
    lead.people.every((person) => done[contactStep(person)] !== undefined) &&
    (done[companyContactStep] !== undefined || emails.length + phones.length === 0) &&
    (done[leadStep] !== undefined || valuesOfLead(values).length === 0) &&
    dueNote(delivery) === ''
  )
}

async function addPerson(
  delivery: Delivery<CloseCredentials>,
  lead: CloseLead,
  person: LeadPerson,
  isFirst: boolean,
): Promise<WriteSetback | null> {
  const step = contactStep(person)
  if (delivery.done[step] !== undefined) return null
  const values = valuesOfContact(delivery.values, person.key, isFirst)
  const present = lead.contacts.find((contact) => personReasons(person, contact, true).length > 0)
  if (present === undefined) {
    const body = personContact(person, values)
    return isEmptyContact(body) ? null : createContact(delivery, lead.id, body, step)
  }
  const body = { ...mergeContact(present, additionsOf(person)).body, ...missingValues(values, present) }
  const setback =
    Object.keys(body).length === 0 ? null : await changeRecord(delivery, 'contact', present.id, body)
  if (setback === null) await delivery.report(step, present.id)
  return setback
}

/** Everything of a person, as changes that fill empty places: what stands there otherwise is left. */
function additionsOf({ name, title, emails, phones, profiles }: LeadPerson): Change[] {
  const add = (field: Change['field'], next: string, type?: Change['type']): Change[] =>
    next === '' ? [] : [{ id: `${field}:${next}`, field, now: '', next, kind: 'add', ...(type && { type }) }]
  return [
    ...add('name', name),
    ...add('title', title),
    ...emails.flatMap(({ address, type }) => add('emails', address, type)),
    ...phones.flatMap(({ number, type }) => add('phones', number, type)),
    ...profiles.flatMap((profile) => add('profiles', profile)),
  ]
}

/** The company's own e-mails and phones, where no contact of the lead has them. */
async function addCompany(
  delivery: Delivery<CloseCredentials>,
  { id, contacts }: CloseLead,
): Promise<WriteSetback | null> {
  const { lead, values, done } = delivery
  if (done[companyContactStep] !== undefined) return null
  const body = companyContact(
    lead,
    knownTo(contacts, lead.people),
    valuesOfContact(values, null, lead.people.length === 0),
  )
  return isEmptyContact(body) ? null : createContact(delivery, id, body, companyContactStep)
}

/** Where the company is to be found, as far as the lead does not say so. */
function missingPlace({ company }: Lead, { url, addresses }: CloseLead) {
  return {
    ...(url === '' && company.website !== '' && { url: company.website }),
    ...(addresses.length === 0 && company.address !== '' && { addresses: [closeAddress(company.address)] }),
  }
}

/** The lead keeps what it has: of what there is to fill in, only its empty places are. */
async function fillLead(delivery: Delivery<CloseCredentials>, lead: CloseLead): Promise<Setback | null> {
  if (delivery.done[leadStep] !== undefined) return null
  const body = { ...missingValues(valuesOfLead(delivery.values), lead), ...missingPlace(delivery.lead, lead) }
  if (Object.keys(body).length === 0) return null
  const setback = await changeRecord(delivery, 'lead', lead.id, body)
  if (setback === null) await delivery.report(leadStep, lead.id)
  return setback
}
