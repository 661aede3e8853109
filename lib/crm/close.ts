import { z } from 'zod'
import type { Call, CallAnswer, CallRequest } from './call.ts'
import { closeLeadBody } from './close-lead-body.ts'
import { closeNote } from './close-note.ts'
import { setbackOfRead, setbackOfWrite } from './close-setback.ts'
import type { Crm, Delivery, DeliveryOutcome } from './contract.ts'

const credentialSchema = z.object({ apiKey: z.string().trim().min(1) })
type Credentials = z.infer<typeof credentialSchema>

/** Close (https://developer.close.com): a lead is a company, its people are contacts nested in it. */
export const close: Crm<Credentials> = {
  id: 'close',
  name: 'Close',
  hostPatterns: ['https://api.close.com/*'],
  appUrl: 'https://app.close.com/',
  credentialSchema,
  credentialFields: [
    { name: 'apiKey', secret: true, helpUrl: 'https://app.close.com/settings/developer/api-keys/' },
  ],

  repeatable: false,

  async check(call, credentials) {
    const answer = await call(get('me/', credentials))
    const me = parseBody(answer, meSchema)
    if (me === null) return setbackOfRead(answer, secretsOf(credentials))
    return {
      kind: 'connected',
      accountId: me.organizations[0]?.id || me.id,
      account: me.organizations[0]?.name ?? '',
      user: `${me.first_name ?? ''} ${me.last_name ?? ''}`.trim() || (me.email ?? ''),
    }
  },

  async describe(call, credentials) {
    const answer = await call(get('status/lead/', credentials))
    const listed = parseBody(answer, statusListSchema)
    if (listed !== null && listed.data.length > 0) return { kind: 'described', statuses: listed.data }
    const setback = setbackOfRead(answer, secretsOf(credentials))
    const isListMissing = setback.kind === 'refused' || (answer.kind === 'answer' && answer.status < 300)
    return isListMissing ? describeByMe(call, credentials) : setback
  },

  deliver,
}

/** `/me/` names the statuses too. */
async function describeByMe(call: Call, credentials: Credentials) {
  const answer = await call(get('me/', credentials))
  const me = parseBody(answer, meSchema)
  if (me === null) return setbackOfRead(answer, secretsOf(credentials))
  return { kind: 'described' as const, statuses: me.organizations[0]?.lead_statuses ?? [] }
}

/** A read goes first: a dead network, key or grant is found out before anything is written that could need a second look. */
async function deliver(delivery: Delivery<Credentials>): Promise<DeliveryOutcome> {
  const { call, credentials, lead, done, report } = delivery
  const note = closeNote(lead)
  const leadId = done['lead']
  const isNoteDue = note !== '' && done['note'] === undefined
  if (leadId !== undefined && !isNoteDue) return delivered(leadId, null)

  const answer = await call(get('me/?_fields=id', credentials))
  if (parseBody(answer, idSchema) === null) return setbackOfRead(answer, secretsOf(credentials))

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

async function createLead({ call, credentials, lead, statusId }: Delivery<Credentials>) {
  const answer = await call(post('lead/', credentials, closeLeadBody(lead, statusId)))
  return parseBody(answer, leadSchema) ?? setbackOfWrite(answer, secretsOf(credentials), 'lead')
}

async function createNote(call: Call, credentials: Credentials, leadId: string, note: string) {
  const answer = await call(post('activity/note/', credentials, { lead_id: leadId, note }))
  return parseBody(answer, idSchema) ?? setbackOfWrite(answer, secretsOf(credentials), 'note')
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

function get(path: string, credentials: Credentials): CallRequest {
  return { method: 'GET', url: url(path), headers: authorization(credentials) }
}

function post(path: string, credentials: Credentials, body: object): CallRequest {
  return { method: 'POST', url: url(path), headers: authorization(credentials), body }
}

/** Every path of Close ends in a slash. */
function url(path: string): string {
  return `https://api.close.com/api/v1/${path}`
}

/** The key is the user name of HTTP Basic; the password is empty. */
function authorization(credentials: Credentials) {
  return { Authorization: `Basic ${basicToken(credentials)}` }
}

function basicToken({ apiKey }: Credentials): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${apiKey}:`)))
}

/** What must not come back in an outcome's text, should the vendor ever echo it. */
function secretsOf(credentials: Credentials): string[] {
  return [credentials.apiKey, basicToken(credentials)]
}

function parseBody<Body>(answer: CallAnswer, schema: z.ZodType<Body>): Body | null {
  if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299) return null
  return schema.safeParse(answer.json).data ?? null
}

const idSchema = z.object({ id: z.string().min(1) })

const leadSchema = z.object({ id: z.string().min(1), html_url: z.string().nullable().catch(null) })

const statusSchema = z.object({ id: z.string().min(1), label: z.string() })

const statusListSchema = z.object({ data: z.array(statusSchema) })

const meSchema = z.object({
  id: z.string().default(''),
  email: z.string().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  organizations: z
    .array(
      z.object({
        id: z.string().default(''),
        name: z.string(),
        lead_statuses: z.array(statusSchema).default([]),
      }),
    )
    .default([]),
})
