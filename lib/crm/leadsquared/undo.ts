import { z } from 'zod'
import type { Access, Facts, Undoing, UndoOutcome } from '../contract.ts'
import { readBody, refused, vendorText } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { lookAt } from './look-at.ts'
import { isByOther, type SeenLead, seenLeadsSchema } from './seen-lead.ts'
import { setbackOfRead } from './setback-of.ts'
import { readVendorError } from './vendor-error.ts'

/**
 * Deletes the leads that a delivery made, where LeadSquared's support has turned on that call for the account
 * (https://apidocs.leadsquared.com/lead-delete/). All that hangs on a lead goes with it and never comes back.
 */
export async function undoInLeadSquared({
  recordId,
  done,
  ...access
}: Undoing<LeadSquaredCredentials>): Promise<UndoOutcome> {
  const isNote = Object.entries(done).some(([step, id]) => id === recordId && step.startsWith('note:'))
  // No call of LeadSquared's is known that deletes one.
  if (isNote) return refused()
  const made = Object.entries(done).flatMap(([step, id]) => (step.startsWith('lead:') ? [id] : []))
  for (const id of new Set([recordId, ...made])) {
    const setback = id === '' ? null : await deleteLead(access, id)
    if (setback !== null) return setback
  }
  return { kind: 'undone' }
}

/** Looks first, so that a refusal of the deletion is known for one: it is not the key that is dead. */
async function deleteLead(access: Access<LeadSquaredCredentials>, leadId: string): Promise<Setback | null> {
  const reading = leadSquaredRequest('GET', 'LeadManagement.svc/Leads.GetById', access, {
    query: { id: leadId },
  })
  const seen = await lookAt(access, reading, seenLeadsSchema)
  if (seen.kind !== 'seen') return seen
  const lead = seen.shown.find(({ ProspectID }) => ProspectID === leadId)
  if (lead === undefined) return null
  if (!isJustMade(lead, access.facts, seen.at)) return refused()
  return await sendDeletion(access, leadId)
}

const longestAgeMs = 24 * 3_600_000

/** A lead that the user said was there may be an older one, or somebody's, with a history that nobody wants to lose. */
function isJustMade(lead: SeenLead, facts: Facts, at: number): boolean {
  return !isByOther(lead, facts) && lead.CreatedOn !== null && at - lead.CreatedOn <= longestAgeMs
}

const deletedSchema = z.object({ Status: z.literal('Success') })

/** Deleted twice it is as gone as once, so a lost answer can be asked for again like a read's. */
async function sendDeletion(
  { call, credentials, facts }: Access<LeadSquaredCredentials>,
  leadId: string,
): Promise<Setback | null> {
  const access = { credentials, facts }
  const answer = await call(
    leadSquaredRequest('GET', 'LeadManagement.svc/Lead/Delete/ById', access, { query: { leadId } }),
  )
  if (readBody(answer, deletedSchema) !== null) return null
  const setback = setbackOfRead(answer, askedOf(access))
  const isTurnedDown = setback.kind === 'disconnected' && answer.kind === 'answer'
  if (!isTurnedDown) return setback
  const text = vendorText(readVendorError(answer.json).message, askedOf(access).secrets)
  return refused({ field: null, text })
}
