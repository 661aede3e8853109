import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { extensionLines, leadNote } from '../lead-note.ts'
import { readBody } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { closeLeadBody } from './lead-body.ts'
import { setbackOfRead, setbackOfWrite } from './setback-of.ts'

const idSchema = z.object({ id: z.string().min(1) })
const leadSchema = z.object({ id: z.string().min(1), html_url: z.string().nullable().catch(null) })

/** A read goes first: a dead network, key or grant is found out before anything is written that could need a second look. */
export async function deliverToClose(delivery: Delivery<CloseCredentials>): Promise<DeliveryOutcome> {
  const { call, credentials, lead, provenance, done, report } = delivery
  const note = leadNote({ lead, provenance, extras: extensionLines(lead) })
  const leadId = done['lead']
  const isNoteDue = note !== '' && done['note'] === undefined
  if (leadId !== undefined && !isNoteDue) return delivered(leadId, null)

  const answer = await call(closeRequest('GET', 'me/?_fields=id', credentials))
  if (readBody(answer, idSchema) === null) return setbackOfRead(answer, secretsOf(credentials))

  const created = leadId === undefined ? await createLead(delivery) : { id: leadId, html_url: null }
  if ('kind' in created) return created
  if (leadId === undefined) await report('lead', created.id)

  if (isNoteDue) {
    const written = await createNote(call, credentials, created.id, note)
    if ('kind' in written) return written
    await report('note', written.id)
  }
  return delivered(created.id, created.html_url)
}

async function createLead({ call, credentials, lead, statusId }: Delivery<CloseCredentials>) {
  const answer = await call(closeRequest('POST', 'lead/', credentials, closeLeadBody(lead, statusId)))
  return readBody(answer, leadSchema) ?? setbackOfWrite(answer, secretsOf(credentials), 'lead')
}

async function createNote(call: Call, credentials: CloseCredentials, leadId: string, note: string) {
  const answer = await call(closeRequest('POST', 'activity/note/', credentials, { lead_id: leadId, note }))
  return readBody(answer, idSchema) ?? setbackOfWrite(answer, secretsOf(credentials), 'note')
}

function delivered(id: string, htmlUrl: string | null): DeliveryOutcome {
  const fallback = `https://app.close.com/lead/${encodeURIComponent(id)}/`
  return { kind: 'delivered', recordId: id, link: isCloseLink(htmlUrl) ? htmlUrl : fallback }
}

/** The user will click it, so an answer must not lead anywhere but to Close. */
function isCloseLink(link: string | null): link is string {
  if (link === null || !URL.canParse(link)) return false
  const { protocol, hostname } = new URL(link)
  return protocol === 'https:' && (hostname === 'close.com' || hostname.endsWith('.close.com'))
}
