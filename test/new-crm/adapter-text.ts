import type { CrmNames } from './new-crm.ts'

/** An adapter that compiles and is wrong in all that is the vendor's own; each part says what belongs there. */
export function adapterText({ id, name, variable, type }: CrmNames): string {
  return `import { z } from 'zod'
import { leadName } from '../../lead/lead-name.ts'
import { partLines } from '../../lead/outline.ts'
import type { CallAnswer, CallRequest } from '../call.ts'
import type {
  Access,
  CheckOutcome,
  Crm,
  Delivery,
  DeliveryOutcome,
  PaceSign,
  Recovery,
  RecoverOutcome,
  Undoing,
  UndoOutcome,
} from '../contract.ts'
import { later, notSent, readBody, refused, retryAfterMs, type WriteSetback } from '../read-answer.ts'
import type { Setback } from '../setback.ts'

const credentialSchema = z.object({ apiKey: z.string().trim().min(1) })
type ${type}Credentials = z.infer<typeof credentialSchema>

/** By then a list shows what was written, by the vendor's own word, and no request is under way any more. */
const listLagMs = 120_000

/** ${name}: say in a sentence what a lead is there, with the address of the vendor's documentation. */
export const ${variable}: Crm<${type}Credentials> = {
  id: '${id}',
  name: ${JSON.stringify(name)},
  hostPatterns: ['https://api.${id}.example/*'],
  appUrl: 'https://app.${id}.example/',
  credentialSchema,
  credentialFields: [{ name: 'apiKey', secret: true, helpUrl: 'https://app.${id}.example/' }],
  makes: { once: ['lead'], company: [], person: ['contact'], nobody: [] },
  repeatable: false,
  check,
  // The statuses, the account's own fields, and the parts of a lead that it demands.
  describe: async () => ({ kind: 'described', statuses: [], fields: [], requires: [] }),
  // By e-mail, phone, profile, then name with company; compare what comes back, for a search finds more.
  match: async () => ({ kind: 'matched', matches: [], unchecked: 0 }),
  pace,
  deliver,
  // All that a delivery sends, a record each, read off its own bodies: the user sees it beside the set-up.
  outline: ({ lead }) => [{ noun: 'lead', lines: partLines('name', leadName(lead)) }],
  settleMs: listLagMs,
  recover,
  // Only where the vendor lets its users delete what they made.
  undo,
}

const meSchema = z.object({ account: z.object({ id: z.string(), name: z.string() }), user: z.string() })

async function check({ call, credentials }: Access<${type}Credentials>): Promise<CheckOutcome> {
  const answer = await call(request('GET', 'me', credentials))
  const me = readBody(answer, meSchema)
  if (me === null) return setbackOfRead(answer)
  return {
    kind: 'connected',
    accountId: me.account.id,
    userId: me.user,
    account: me.account.name,
    user: me.user,
    facts: {},
    hostPatterns: ${variable}.hostPatterns,
  }
}

const idSchema = z.object({ id: z.string().min(1) })

/**
 * A read first, then each write as a named step that begins before it goes out and is reported before the next; the
 * intents belong here too.
 */
async function deliver(delivery: Delivery<${type}Credentials>): Promise<DeliveryOutcome> {
  const { call, credentials, lead, done, begin, report } = delivery
  const known = await call(request('GET', 'me', credentials))
  if (readBody(known, meSchema) === null) return setbackOfRead(known)

  if (done['lead'] !== undefined) return delivered(done['lead'])
  await begin('lead')
  const answer = await call(request('POST', 'leads', credentials, { name: leadName(lead) }))
  const made = readBody(answer, idSchema)
  if (made === null) return setbackOfWrite(answer, 'lead')
  await report('lead', made.id)
  return delivered(made.id)
}

const listSchema = z.object({ leads: z.array(z.object({ id: z.string().min(1), name: z.string() })) })

/**
 * Looks for a lead whose answer was lost, among those made since it went out, and compares all that was sent. Times are
 * the vendor's: the answer's, never this device's.
 */
async function recover(recovery: Recovery<${type}Credentials>): Promise<RecoverOutcome> {
  const { call, credentials, lead, step, since, isThere, isTaken } = recovery
  if (step !== 'lead') return { kind: 'unclear' }
  const filter = isThere ? '' : \`?created_after=\${new Date(since).toISOString()}\`
  const answer = await call(request('GET', \`leads\${filter}\`, credentials))
  const list = readBody(answer, listSchema)
  if (list === null || answer.kind !== 'answer') return setbackOfRead(answer)
  for (const { id, name } of list.leads) {
    if (name === leadName(lead) && !(await isTaken(id))) return { kind: 'made', id }
  }
  const waitMs = since + listLagMs - answer.at
  return waitMs > 0 && !isThere ? { kind: 'early', waitMs } : { kind: 'absent' }
}

/** Deletes what a delivery made, which may be asked for twice: what is gone stays gone. */
async function undo({ call, credentials, recordId, done }: Undoing<${type}Credentials>): Promise<UndoOutcome> {
  if (recordId === '' || done['lead'] !== recordId) return refused({ field: null, text: '' })
  const answer = await call(request('DELETE', \`leads/\${encodeURIComponent(recordId)}\`, credentials))
  const isGone = answer.kind === 'answer' && (answer.status === 204 || answer.status === 404)
  return isGone ? { kind: 'undone' } : setbackOfRead(answer)
}

/** What an answer says of the limits: here only that one was exceeded. */
function pace(answer: Extract<CallAnswer, { kind: 'answer' }>): PaceSign | null {
  return answer.status === 429 ? { waitMs: retryAfterMs(answer) ?? 2000, isTurnedAway: true } : null
}

/** The receipt, with the page on which a person sees the record; without an id there is none. */
function delivered(id: string): DeliveryOutcome {
  const link = id === '' ? null : \`https://app.${id}.example/leads/\${encodeURIComponent(id)}\`
  return { kind: 'delivered', recordId: id, link }
}

/** After a read nothing has changed at the vendor, so whatever is not final can be tried again. */
function setbackOfRead(answer: CallAnswer): Setback {
  if (answer.kind === 'no-answer') return later('unreachable', null)
  return certainSetback(answer) ?? later('server', null)
}

/** After a write, every answer that does not prove that nothing was made leaves us unsure. */
function setbackOfWrite(answer: CallAnswer, step: string): WriteSetback {
  if (answer.kind === 'no-answer') return { kind: 'unsure', step }
  return certainSetback(answer) ?? { kind: 'unsure', step }
}

/** What an answer means that proves that nothing was changed: each such one of the vendor's documentation. */
function certainSetback(answer: Exclude<CallAnswer, { kind: 'no-answer' }>): Setback | null {
  if (answer.kind === 'not-sent') return notSent(answer)
  if (answer.status === 429) return later('busy', retryAfterMs(answer))
  return answer.status === 401 ? { kind: 'disconnected', disconnection: 'key' } : null
}

function request(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { apiKey }: ${type}Credentials,
  body?: object,
): CallRequest {
  const headers = { Authorization: \`Bearer \${apiKey}\` }
  return { method, url: \`https://api.${id}.example/\${path}\`, headers, ...(body && { body }) }
}
`
}
