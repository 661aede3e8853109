import type { Change, Intent, Target } from '../../lead/intent.ts'
import type { HeldField } from '../../lead/match.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import type { SentValue } from '../field.ts'
import type { Setback } from '../setback.ts'
import type { CloseCredentials } from './close-call.ts'
import { missingValues, valuesOfContact, valuesOfLead } from './custom-values.ts'
import { delivered } from './delivered.ts'
import { mergeContact, mergeLead } from './merge-changes.ts'
import { changeRecord, readContact, readLead } from './read-record.ts'
import { dueNote, writeNote } from './write-note.ts'

type Update = Extract<Intent, { kind: 'update' }>

/**
 * Changes a contact and the lead it is in. Both are read first, and nothing is written where either is not as the user
 * saw it. The status stays: what the popup shows is the one for a new lead, and this lead has its own.
 */
export async function updateInClose(
  delivery: Delivery<CloseCredentials>,
  update: Update,
): Promise<DeliveryOutcome> {
  const { target } = update
  const left = leftToDo(delivery, update)
  const isNothingLeft = Object.values(left).every((items) => items.length === 0)
  if (isNothingLeft && dueNote(delivery) === '') return delivered(target.ids['lead'] ?? '', target.link)

  const contact = await readContactOf(delivery, target)
  if (contact !== null && 'setback' in contact) return contact.setback
  // Leads get merged: the contact knows in which it is by now.
  const lead = await readLead(delivery, contact?.found.lead_id || (target.ids['lead'] ?? ''))
  if ('setback' in lead) return lead.setback
  const { id, html_url } = lead.found

  const ofLead = mergeLead(lead.found, left.leadChanges)
  const leadBody = { ...ofLead.body, ...missingValues(left.leadValues, lead.found) }
  const ofContact = contact && mergeContact(contact.found, left.contactChanges)
  const changed = [...(ofContact?.changed ?? []), ...ofLead.changed]
  if (changed.length > 0) return changedMeanwhile(changed)

  const contactBody = contact && { ...ofContact?.body, ...missingValues(left.contactValues, contact.found) }
  const setback =
    (contact && contactBody && (await change(delivery, 'contact', contact.found.id, contactBody))) ??
    (await change(delivery, 'lead', id, leadBody)) ??
    (await writeNote(delivery, id))
  return setback ?? delivered(id, html_url)
}

interface Left {
  contactChanges: Change[]
  contactValues: SentValue[]
  leadChanges: Change[]
  leadValues: SentValue[]
}

const steps = { contact: 'contact', lead: 'lead-fields' } as const

const contactParts: ReadonlySet<HeldField> = new Set(['name', 'title', 'emails', 'phones', 'profiles'])
const isOfContact = ({ field }: Change): boolean => contactParts.has(field)

/** A step that is done is left alone, whatever has become of the values since. */
function leftToDo({ values, done }: Delivery<CloseCredentials>, { target, changes }: Update): Left {
  const isContactLeft = target.ids['contact'] !== undefined && done[steps.contact] === undefined
  const isLeadLeft = done[steps.lead] === undefined
  return {
    contactChanges: isContactLeft ? changes.filter(isOfContact) : [],
    contactValues: isContactLeft ? valuesOfContact(values, target.personKey, true) : [],
    leadChanges: isLeadLeft ? changes.filter((one) => !isOfContact(one)) : [],
    leadValues: isLeadLeft ? valuesOfLead(values) : [],
  }
}

function readContactOf(delivery: Delivery<CloseCredentials>, { ids }: Target) {
  return ids['contact'] === undefined ? null : readContact(delivery, ids['contact'])
}

/** One step; where the record has all of it already, nothing is sent. */
async function change(
  delivery: Delivery<CloseCredentials>,
  kind: 'lead' | 'contact',
  id: string,
  body: object,
): Promise<Setback | null> {
  if (Object.keys(body).length === 0) return null
  const setback = await changeRecord(delivery, kind, id, body)
  if (setback === null) await delivery.report(steps[kind], id)
  return setback
}
