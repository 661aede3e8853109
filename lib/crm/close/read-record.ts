import { z } from 'zod'
import type { Access } from '../contract.ts'
import { readBody, refused } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { type CloseContact, type CloseLead, closeContactSchema, closeLeadSchema } from './close-records.ts'
import { setbackOfRecord } from './setback-of.ts'

type Caller = Pick<Access<CloseCredentials>, 'call' | 'credentials'>

/** `at`: when it was so, by Close's clock. */
type Read<Item> = { found: Item; at: number } | { setback: Setback }

/** A lead as it is now, with its contacts and, unless `fields` names what is wanted, all that it has. */
export function readLead(caller: Caller, id: string, fields: readonly string[] = []) {
  const query = fields.length === 0 ? '' : `?_fields=${fields.join(',')}`
  return readRecord<CloseLead>(caller, 'lead', id, query, closeLeadSchema)
}

export function readContact(caller: Caller, id: string) {
  return readRecord<CloseContact>(caller, 'contact', id, '', closeContactSchema)
}

async function readRecord<Item>(
  { call, credentials }: Caller,
  kind: 'lead' | 'contact',
  id: string,
  query: string,
  schema: z.ZodType<Item>,
): Promise<Read<Item>> {
  // Without an id the address would be that of the list.
  if (id === '') return { setback: refused({ field: null, code: 'gone', text: '' }) }
  const answer = await call(closeRequest('GET', `${kind}/${encodeURIComponent(id)}/${query}`, credentials))
  const found = readBody(answer, schema)
  return found === null || answer.kind !== 'answer'
    ? { setback: setbackOfRecord(answer, secretsOf(credentials), kind) }
    : { found, at: answer.at }
}

/** A PUT of some of a record's parts. Whether it arrived does not matter: the same again changes nothing more. */
export async function changeRecord(
  { call, credentials }: Caller,
  kind: 'lead' | 'contact',
  id: string,
  body: object,
): Promise<Setback | null> {
  const answer = await call(closeRequest('PUT', `${kind}/${encodeURIComponent(id)}/`, credentials, body))
  if (readBody(answer, changedSchema) !== null) return null
  return setbackOfRecord(answer, secretsOf(credentials), kind)
}

const changedSchema = z.object({ id: z.string().min(1) })
