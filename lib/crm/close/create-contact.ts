import { z } from 'zod'
import type { Delivery } from '../contract.ts'
import { readBody, type WriteSetback } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import type { CloseContactBody } from './contact-body.ts'
import { setbackOfWrite } from './setback-of.ts'

const createdSchema = z.object({ id: z.string().min(1) })

/** Makes a contact in a lead, as one step; null: it is there. */
export async function createContact(
  { call, credentials, begin, report }: Delivery<CloseCredentials>,
  leadId: string,
  contact: CloseContactBody,
  step: string,
): Promise<WriteSetback | null> {
  // Without a lead Close does not refuse: it makes an empty one without a name for the contact.
  if (leadId === '') throw new Error('A contact of Close needs a lead.')
  const body = { lead_id: leadId, ...contact }
  await begin(step)
  const answer = await call(closeRequest('POST', 'contact/', credentials, body))
  const created = readBody(answer, createdSchema)
  if (created === null) return setbackOfWrite(answer, secretsOf(credentials), step, 'contact')
  await report(step, created.id)
  return null
}
