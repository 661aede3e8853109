import { z } from 'zod'
import type { CallRequest } from '../call.ts'

/** How Close is called: the key, the address, and what must never come back in a text. */

export const credentialSchema = z.object({ apiKey: z.string().trim().min(1) })
export type CloseCredentials = z.infer<typeof credentialSchema>

/** Every path of Close ends in a slash. */
export function closeRequest(
  method: CallRequest['method'],
  path: string,
  credentials: CloseCredentials,
  body?: object,
): CallRequest {
  const request = { method, url: `https://api.close.com/api/v1/${path}`, headers: authorization(credentials) }
  return body === undefined ? request : { ...request, body }
}

/** The key is the user name of HTTP Basic; the password is empty. */
function authorization(credentials: CloseCredentials) {
  return { Authorization: `Basic ${basicToken(credentials)}` }
}

function basicToken({ apiKey }: CloseCredentials): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${apiKey}:`)))
}

/** What must not come back in an outcome's text, should the vendor ever echo it. */
export function secretsOf(credentials: CloseCredentials): string[] {
  return [credentials.apiKey, basicToken(credentials)]
}
