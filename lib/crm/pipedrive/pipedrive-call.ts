import { z } from 'zod'
import type { CallAnswer, CallRequest } from '../call.ts'
import type { Facts } from '../contract.ts'
import { readBody } from '../read-answer.ts'

/** How Pipedrive is called and read: the token, the two versions of the API, the envelope, and links into the web app. */

export const credentialSchema = z.object({ apiToken: z.string().trim().min(1) })
export type PipedriveCredentials = z.infer<typeof credentialSchema>

/**
 * Persons, organizations, searches and fields are version 2; leads, notes, labels and users exist in version 1 only.
 * The token goes into a header: in an address it would be logged.
 */
export function pipedriveRequest(
  method: CallRequest['method'],
  path: `v1/${string}` | `api/v2/${string}`,
  { apiToken }: PipedriveCredentials,
  body?: object,
): CallRequest {
  const request = {
    method,
    url: `https://api.pipedrive.com/${path}`,
    headers: { 'x-api-token': headerText(apiToken) },
  }
  return body === undefined ? request : { ...request, body }
}

/** A header takes no other characters, and a token has none: what was pasted by mistake is to be refused, not to throw. */
const headerText = (token: string): string => token.replace(/[^\x21-\x7e]/g, '?')

/** What must not come back in an outcome's text, should the vendor ever echo it. */
export function secretsOf({ apiToken }: PipedriveCredentials): string[] {
  return [apiToken]
}

/** What lies in the envelope of an answer of success; null: another answer, or not as agreed. */
export function readData<Data>(answer: CallAnswer, schema: z.ZodType<Data>): Data | null {
  const envelope = readBody(answer, z.object({ success: z.literal(true), data: z.unknown() }))
  return envelope === null ? null : (schema.safeParse(envelope.data).data ?? null)
}

/** Nobody has the record any more. */
export function isGone(answer: CallAnswer): boolean {
  return answer.kind === 'answer' && (answer.status === 404 || answer.status === 410)
}

/** Ids are numbers, those of leads and labels UUIDs; here all are text. */
export const idSchema = z.union([z.number().int(), z.string().min(1)]).transform(String)

export const madeSchema = z.object({ id: idSchema })

/** A record in the web app. The account's own host is only followed if it is no more than a name. */
export function webLink(facts: Facts, kind: 'leads/inbox' | 'person' | 'organization', id: string): string {
  const domain = facts['companyDomain'] ?? ''
  const host = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(domain) ? domain : 'app'
  return `https://${host}.pipedrive.com/${kind}/${encodeURIComponent(id)}`
}
