import { z } from 'zod'
import { isSameText } from '../../lead/compare-lead.ts'
import type { Change, Intent } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { HeldField } from '../../lead/match.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { readBody, refused } from '../read-answer.ts'
import type { LeadField, Setback } from '../setback.ts'
import { type Placed, placeContacts } from './contact-slots.ts'
import { leadLink } from './hosts.ts'
import { attributeList, companyKey } from './lead-body.ts'
import { type LeadRecord, readLeads } from './lead-record.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { surplusLines, unheldLines } from './note-lines.ts'
import { setbackOfRead } from './setback-of.ts'
import { joinName, splitName } from './split-name.ts'
import { noteText, writeNote } from './write-note.ts'

type LeadDelivery = Delivery<LeadSquaredCredentials>

const updatedSchema = z.object({ Status: z.literal('Success') })

/** Reads the lead as it is now, makes the ticked changes to it and adds what it has no room for as a note. */
export async function updateLead(
  delivery: LeadDelivery,
  { target, changes }: Extract<Intent, { kind: 'update' }>,
): Promise<DeliveryOutcome> {
  const { call, credentials, facts, lead, done } = delivery
  const id = target.recordId
  const person = lead.people.find(({ key }) => key === target.personKey) ?? lead.people[0]
  const found = await readLeads(call, { credentials, facts }, 'Leads.GetById', { id })
  if ('kind' in found) return found
  const record = found.find(({ ProspectID }) => ProspectID === id)
  if (record === undefined) return refused({ field: null, code: 'gone', text: '' })
  const stale = done['update'] === undefined ? changes.find((change) => isStale(record, change)) : undefined
  if (stale !== undefined) return refused({ field: leadFieldOf[stale.field], code: 'changed', text: '' })
  const { slots, surplus } = placeContacts(record, contactsOf(changes, person ?? lead.company))
  const setback = await writeChanges(delivery, id, {
    ...singleValues(changes),
    ...newContacts(record, slots),
  })
  if (setback !== null) return setback
  const extras = extraLines(lead, person, surplus)
  const unwritten = await writeNote(delivery, person?.key ?? companyKey, id, noteText(delivery, extras))
  return unwritten ?? { kind: 'delivered', recordId: id, link: leadLink(facts, id) }
}

/** Lists only grow; a single value must be what the user saw, or already what they wish. */
function isStale(record: LeadRecord, { field, now, next }: Change): boolean {
  const present = presentValue(record, field)
  return present !== null && !isSameText(present, now) && !isSameText(present, next)
}

function presentValue(record: LeadRecord, field: HeldField): string | null {
  if (field === 'name') return joinName(record)
  const attribute = singleAttributes[field]
  return attribute === undefined ? null : record[attribute]
}

const singleAttributes: Partial<Record<HeldField, 'JobTitle' | 'Company' | 'Website'>> = {
  title: 'JobTitle',
  company: 'Company',
  website: 'Website',
}

const leadFieldOf: Record<HeldField, LeadField | null> = {
  name: 'name',
  title: 'title',
  emails: 'email',
  phones: 'phone',
  profiles: null,
  company: 'company',
  website: 'website',
  address: 'address',
}

function singleValues(changes: readonly Change[]): Record<string, string> {
  const parts = changes.map(({ field, next }) => {
    if (field === 'name') return { ...splitName(next) }
    const attribute = singleAttributes[field]
    return attribute === undefined ? {} : { [attribute]: next }
  })
  return Object.assign({}, ...parts)
}

/** The ticked e-mails and phones; a change tells no extension, the lead does. */
function contactsOf(changes: readonly Change[], { phones }: Pick<LeadPerson, 'phones'>) {
  return {
    emails: changes.filter(({ field }) => field === 'emails').map(({ next }) => next),
    phones: changes
      .filter(({ field }) => field === 'phones')
      .map(({ next, type = 'work' }) => {
        const extension = phones.find(({ number }) => number === next)?.extension ?? ''
        return { number: next, type, extension }
      }),
  }
}

function newContacts(record: LeadRecord, slots: Placed['slots']): Record<string, string> {
  const names = ['EmailAddress', 'Phone', 'Mobile'] as const
  return Object.fromEntries(
    names.filter((name) => slots[name] !== record[name]).map((name) => [name, slots[name]]),
  )
}

function extraLines(lead: Lead, person: LeadPerson | undefined, surplus: Placed['surplus']): string[] {
  const nobody: LeadPerson = { key: companyKey, name: '', title: '', emails: [], phones: [], profiles: [] }
  return [
    ...surplusLines(person?.name ?? lead.company.name, surplus),
    ...unheldLines(lead, person ?? nobody, person ?? lead.company),
  ]
}

/** The same changes twice are as good as once, so one whose answer is lost is simply made again. */
async function writeChanges(
  { call, credentials, facts, done, report }: LeadDelivery,
  leadId: string,
  attributes: Readonly<Record<string, string>>,
): Promise<Setback | null> {
  if (Object.keys(attributes).length === 0 || done['update'] !== undefined) return null
  const access = { credentials, facts }
  const content = { query: { leadId }, body: attributeList(attributes) }
  const answer = await call(leadSquaredRequest('POST', 'LeadManagement.svc/Lead.Update', access, content))
  if (readBody(answer, updatedSchema) === null) return setbackOfRead(answer, askedOf(access))
  await report('update', leadId)
  return null
}
