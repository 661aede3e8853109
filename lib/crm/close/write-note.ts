import { z } from 'zod'
import type { Delivery } from '../contract.ts'
import { companyReachLines, extensionLines, leadNote } from '../lead-note.ts'
import { readBody, type WriteSetback } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { setbackOfWrite } from './setback-of.ts'

const writtenSchema = z.object({ id: z.string().min(1) })

/** The note that is still to be written; '' where it is written, or there is nothing to say. */
export function dueNote({
  lead,
  provenance,
  done,
  intent,
}: Pick<Delivery<CloseCredentials>, 'lead' | 'provenance' | 'done' | 'intent'>): string {
  if (done['note'] !== undefined) return ''
  // An update changes one contact; what reaches the company has no place in it.
  const isOfContact = intent.kind === 'update' && intent.target.ids['contact'] !== undefined
  const extras = [...extensionLines(lead), ...(isOfContact ? companyReachLines(lead) : [])]
  return leadNote({ lead, provenance, extras })
}

/** Writes what is due on a lead; null: it stands there. */
export async function writeNote(
  delivery: Delivery<CloseCredentials>,
  leadId: string,
): Promise<WriteSetback | null> {
  const { call, credentials, begin, report } = delivery
  const note = dueNote(delivery)
  if (note === '') return null
  await begin('note')
  const answer = await call(closeRequest('POST', 'activity/note/', credentials, { lead_id: leadId, note }))
  const written = readBody(answer, writtenSchema)
  if (written === null) return setbackOfWrite(answer, secretsOf(credentials), 'note')
  await report('note', written.id)
  return null
}
