import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { type LeadOwners, leadBody, noteBody } from './lead-bodies.ts'
import { namedInLead, namedInNote } from './named-fields.ts'
import { webLink } from './pipedrive-call.ts'
import { contextOf, makeOnce, type PipedriveContent, type PipedriveDelivery, stepName } from './steps.ts'

/** The two writes that every delivery may end in: a lead, and the note on it. */

export function makeLead(
  delivery: PipedriveDelivery,
  key: string,
  owners: LeadOwners,
): Promise<{ id: string } | WriteSetback> {
  const body = () => leadBody(owners, originOf(delivery, key), contextOf(delivery))
  return makeOnce(delivery, stepName('lead', key), 'v1/leads', body, namedInLead(delivery.values))
}

/** Our mark on a lead. The person's key tells the leads of one capture apart; one alone needs none. */
export function originOf({ entryId, lead }: PipedriveContent, key: string): string {
  return lead.people.length > 1 ? `${mark}${entryId}:${key}` : `${mark}${entryId}`
}

const mark = 'gleaner:'

export const isOurOrigin = (originId: string): boolean => originId.startsWith(mark)

/** Null: it is written, or there is nothing to say, or nobody knows the id of the lead. */
export async function writeNote(
  delivery: PipedriveDelivery,
  key: string,
  leadId: string,
  paragraphs: readonly string[],
): Promise<WriteSetback | null> {
  if (paragraphs.length === 0 || leadId === '') return null
  const body = () => noteBody(paragraphs, leadId)
  const made = await makeOnce(delivery, stepName('note', key), 'v1/notes', body, namedInNote)
  return 'kind' in made ? made : null
}

/** `leadId`: '' where the user saw the lead there and nobody knows its id. */
export function deliveredLead({ facts }: PipedriveDelivery, leadId: string): DeliveryOutcome {
  const link = leadId === '' ? null : webLink(facts, 'leads/inbox', leadId)
  return { kind: 'delivered', recordId: leadId, link }
}
