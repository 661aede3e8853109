import { z } from 'zod'
import type { Intent } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { HeldField } from '../../lead/match.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { readBody, refused } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import type { Placed } from './contact-slots.ts'
import { leadLink } from './hosts.ts'
import { attributeList, nobody } from './lead-body.ts'
import { type LeadRecord, readLeads } from './lead-record.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { mergeChanges } from './merge-changes.ts'
import { surplusLines, unheldLines } from './note-lines.ts'
import { sentValues } from './sent-values.ts'
import { setbackOfChange } from './setback-of.ts'
import { noteText, writeNote } from './write-note.ts'

type LeadDelivery = Delivery<LeadSquaredCredentials>
type Update = Extract<Intent, { kind: 'update' }>

/** Reads the lead as it is now, makes the ticked changes to it and adds what it has no room for as a note. */
export async function updateLead(delivery: LeadDelivery, intent: Update): Promise<DeliveryOutcome> {
  const { target } = intent
  const { call, credentials, facts } = delivery
  const id = target.recordId
  const found = await readLeads(call, { credentials, facts }, 'Leads.GetById', { id })
  if ('kind' in found) return found
  const record = found.find(({ ProspectID }) => ProspectID === id)
  if (record === undefined) return refused({ field: null, code: 'gone', text: '' })
  const plan = planUpdate(delivery, intent, record)
  if (plan.kind === 'changed') return changedMeanwhile([plan.field])
  const setback =
    (await writeChanges(delivery, id, plan.attributes)) ??
    (await writeNote(delivery, plan.key, id, plan.note))
  return setback ?? { kind: 'delivered', recordId: id, link: leadLink(facts, id) }
}

type Plan =
  /** `key`: whose note it is. */
  | { kind: 'planned'; attributes: Record<string, string>; key: string; note: string }
  /** Something that the user did not see. */
  | { kind: 'changed'; field: HeldField }

/** What is to be done to the record as it is now; the note is the same after its changes were made as before. */
export function planUpdate(
  content: Pick<LeadDelivery, 'lead' | 'values' | 'provenance'>,
  { target, changes }: Update,
  record: LeadRecord,
): Plan {
  const { lead } = content
  const person = lead.people.find(({ key }) => key === target.personKey) ?? lead.people[0]
  const merged = mergeChanges(record, changes, person ?? lead.company)
  if (merged.kind === 'changed') return merged
  return {
    kind: 'planned',
    attributes: { ...missingValues(content, record, person?.key ?? ''), ...merged.attributes },
    key: (person ?? nobody).key,
    note: noteText(content, extraLines(lead, person, merged.surplus)),
  }
}

/** Values of the account's own fields go where the lead holds nothing: no default overwrites what is there. */
function missingValues(
  { values }: Pick<LeadDelivery, 'values'>,
  record: LeadRecord,
  key: string,
): Record<string, string> {
  const sent = Object.entries(sentValues(values, key))
  return Object.fromEntries(sent.filter(([name]) => record[name] === null || record[name] === ''))
}

async function writeChanges(
  { call, credentials, facts, report }: LeadDelivery,
  leadId: string,
  attributes: Readonly<Record<string, string>>,
): Promise<Setback | null> {
  if (Object.keys(attributes).length === 0) return null
  const access = { credentials, facts }
  const content = { query: { leadId }, body: attributeList(attributes) }
  const answer = await call(leadSquaredRequest('POST', 'LeadManagement.svc/Lead.Update', access, content))
  if (readBody(answer, updatedSchema) === null) return setbackOfChange(answer, askedOf(access))
  await report('update', leadId)
  return null
}

const updatedSchema = z.object({ Status: z.literal('Success') })

function extraLines(lead: Lead, person: LeadPerson | undefined, surplus: Placed['surplus']): string[] {
  return [
    ...surplusLines(person?.name ?? lead.company.name, surplus),
    ...unheldLines(lead, person ?? nobody, person ?? lead.company),
  ]
}
