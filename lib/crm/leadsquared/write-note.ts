import { z } from 'zod'
import type { Delivery } from '../contract.ts'
import { leadNote } from '../lead-note.ts'
import { readBody, type WriteSetback } from '../read-answer.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { plainValue } from './plain-value.ts'
import { setbackOfWrite } from './setback-of.ts'

/** `{"Status":"Success","Message":{"Id":"…"}}`: what LeadSquared answers when something was made. */
export const madeSchema = z
  .object({ Status: z.literal('Success'), Message: z.object({ Id: z.string().min(1) }) })
  .transform(({ Message }) => ({ id: Message.Id }))

/** The text of a lead's note; '' where there is nothing to say. */
export function noteText(
  { lead, provenance }: Pick<Delivery<unknown>, 'lead' | 'provenance'>,
  extras: readonly string[],
): string {
  return plainValue(leadNote({ lead, provenance, extras }))
}

/** Writes the note that a lead has not got yet. Null: there is nothing left to write. */
export async function writeNote(
  { call, credentials, facts, done, begin, report }: Delivery<LeadSquaredCredentials>,
  key: string,
  leadId: string,
  note: string,
): Promise<WriteSetback | null> {
  const step = `note:${key}`
  if (note === '' || done[step] !== undefined) return null
  const access = { credentials, facts }
  const body = { RelatedProspectId: leadId, Note: note }
  await begin(step)
  const answer = await call(leadSquaredRequest('POST', 'LeadManagement.svc/CreateNote', access, { body }))
  const written = readBody(answer, madeSchema)
  if (written === null) return setbackOfWrite(answer, askedOf(access), step)
  await report(step, written.id)
  return null
}
