import { z } from 'zod'
import type { CallRequest } from '../call.ts'
import type { Access } from '../contract.ts'
import { apiHostOf } from './hosts.ts'

/** How LeadSquared is called: the keys, the address, and what must never come back in a text. */

/** Keys travel in headers, which take nothing but printable ASCII. */
const keySchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/)

export const credentialSchema = z.object({ accessKey: keySchema, secretKey: keySchema })
export type LeadSquaredCredentials = z.infer<typeof credentialSchema>

export type LeadSquaredAccess = Pick<Access<LeadSquaredCredentials>, 'credentials' | 'facts'>

/** LeadSquared takes its keys either way and recommends headers; its pages print the query. */
export type KeysIn = 'headers' | 'query'

export const keysInOf = ({ facts }: Pick<LeadSquaredAccess, 'facts'>): KeysIn =>
  facts['keysIn'] === 'query' ? 'query' : 'headers'

interface Content {
  query?: Readonly<Record<string, string>>
  body?: unknown
}

/** LeadSquared reads with GET and writes with POST, and with nothing else. */
export function leadSquaredRequest(
  method: 'GET' | 'POST',
  path: string,
  access: LeadSquaredAccess,
  { query = {}, body }: Content = {},
): CallRequest {
  const { accessKey, secretKey } = access.credentials
  const isInQuery = keysInOf(access) === 'query'
  const search = new URLSearchParams({ ...query, ...(isInQuery && { accessKey, secretKey }) }).toString()
  const request = {
    method,
    url: `https://${apiHostOf(access.facts)}/v2/${path}${search === '' ? '' : `?${search}`}`,
    headers: isInQuery ? {} : { 'x-LSQ-AccessKey': accessKey, 'x-LSQ-SecretKey': secretKey },
  }
  return body === undefined ? request : { ...request, body }
}

/** What an answer must be read with: who was asked, and what must not come back in an outcome's text. */
export interface Asked {
  host: string
  secrets: readonly string[]
}

export function askedOf({ credentials, facts }: LeadSquaredAccess): Asked {
  const keys = [credentials.accessKey, credentials.secretKey]
  // An access key holds a `$`, so a URL that is quoted at us writes it another way.
  return { host: apiHostOf(facts), secrets: [...keys, ...keys.map(encodeURIComponent)] }
}
