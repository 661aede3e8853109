import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { type LeadOwners, leadBody, noteBody } from './lead-bodies.ts'
import { namedInLead, namedInNote } from './named-fields.ts'
import { webLink } from './pipedrive-call.ts'
import { contextOf, makeOnce, type PipedriveDelivery, stepName } from './steps.ts'

/** The two writes that every delivery may end in: a lead, and the note on it. */

export function makeLead(
  delivery: PipedriveDelivery,
  key: string,
  owners: LeadOwners,
): Promise<{ id: string } | WriteSetback> {
  const body = () => leadBody(owners, originOf(delivery, key), contextOf(delivery))
  return makeOnce(delivery, stepName('lead', key), 'v1/leads', body, namedInLead(delivery.values))
}

/** The person's key tells the leads of one capture apart; one alone needs none. */
function originOf({ entryId, lead }: PipedriveDelivery, key: string): string {
  return lead.people.length > 1 ? `gleaner:${entryId}:${key}` : `gleaner:${entryId}`
}

/** Null: it is written, or there is nothing to say. */
export async function writeNote(
  delivery: PipedriveDelivery,
  key: string,
  leadId: string,
  paragraphs: readonly string[],
): Promise<WriteSetback | null> {
  if (paragraphs.length === 0) return null
  const body = () => noteBody(paragraphs, leadId)
  const made = await makeOnce(delivery, stepName('note', key), 'v1/notes', body, namedInNote)
  return 'kind' in made ? made : null
}

export function deliveredLead({ facts }: PipedriveDelivery, leadId: string): DeliveryOutcome {
  return { kind: 'delivered', recordId: leadId, link: webLink(facts, 'leads/inbox', leadId) }
}
