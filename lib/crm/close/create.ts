import { z } from 'zod'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { delivered } from './delivered.ts'
import { closeLeadBody } from './lead-body.ts'
import { setbackOfRead, setbackOfWrite } from './setback-of.ts'
import { dueNote, writeNote } from './write-note.ts'

const idSchema = z.object({ id: z.string().min(1) })
const leadSchema = z.object({ id: z.string().min(1), html_url: z.string().nullable().catch(null) })

/**
 * A read goes first: a dead network, key or grant is found out before anything is written that could need a second look.
 * A lead that only the user has seen there gets no note, as it has no place to go to.
 */
export async function createInClose(delivery: Delivery<CloseCredentials>): Promise<DeliveryOutcome> {
  const { call, credentials, done, report } = delivery
  const leadId = done['lead']
  if (leadId !== undefined && (leadId === '' || dueNote(delivery) === '')) return delivered(leadId, null)

  const answer = await call(closeRequest('GET', 'me/?_fields=id', credentials))
  if (readBody(answer, idSchema) === null) return setbackOfRead(answer, secretsOf(credentials))

  const created = leadId === undefined ? await createLead(delivery) : { id: leadId, html_url: null }
  if ('kind' in created) return created
  if (leadId === undefined) await report('lead', created.id)
  return (await writeNote(delivery, created.id)) ?? delivered(created.id, created.html_url)
}

async function createLead({ call, credentials, lead, statusId, values, begin }: Delivery<CloseCredentials>) {
  await begin('lead')
  const answer = await call(closeRequest('POST', 'lead/', credentials, closeLeadBody(lead, statusId, values)))
  return readBody(answer, leadSchema) ?? setbackOfWrite(answer, secretsOf(credentials), 'lead')
}
