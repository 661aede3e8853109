import type { CrmNames } from './new-crm.ts'

/** An adapter that compiles and delivers nothing yet; each part says what belongs there. */
export function adapterText({ id, name, variable, type }: CrmNames): string {
  return `import { z } from 'zod'
import type { CallAnswer, CallRequest } from '../call.ts'
import type { Access, CheckOutcome, Crm, Delivery, DeliveryOutcome } from '../contract.ts'
import { later, notSent, readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'

const credentialSchema = z.object({ apiKey: z.string().trim().min(1) })
type ${type}Credentials = z.infer<typeof credentialSchema>

/** ${name}: say in a sentence what a lead is there, with the address of the vendor's documentation. */
export const ${variable}: Crm<${type}Credentials> = {
  id: '${id}',
  name: '${name}',
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
  deliver,
}

const meSchema = z.object({ account: z.object({ id: z.string(), name: z.string() }), user: z.string() })

async function check({ call, credentials }: Access<${type}Credentials>): Promise<CheckOutcome> {
  const answer = await call(request('GET', 'me', credentials))
  const me = readBody(answer, meSchema)
  if (me === null) return setbackOf(answer)
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

/** A read first, then each write as a named step that is reported before the next. */
async function deliver({ call, credentials }: Delivery<${type}Credentials>): Promise<DeliveryOutcome> {
  const answer = await call(request('GET', 'me', credentials))
  if (readBody(answer, meSchema) === null) return setbackOf(answer)
  return later('server', null)
}

/** What an answer other than the hoped-for one means: every shape of the vendor's documentation. */
function setbackOf(answer: CallAnswer): Setback {
  if (answer.kind === 'not-sent') return notSent(answer)
  if (answer.kind === 'no-answer') return later('unreachable', null)
  if (answer.status === 401) return { kind: 'disconnected', disconnection: 'key' }
  return later('server', null)
}

function request(method: 'GET' | 'POST', path: string, { apiKey }: ${type}Credentials): CallRequest {
  return { method, url: \`https://api.${id}.example/\${path}\`, headers: { Authorization: \`Bearer \${apiKey}\` } }
}
`
}
