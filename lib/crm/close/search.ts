import { z } from 'zod'
import type { Access } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import type { SearchQuery } from './search-query.ts'
import { setbackOfRead } from './setback-of.ts'

/** What a search brought back, unread. */
export type Searched = { items: unknown[] } | { setback: Setback }

const answerSchema = z.object({ data: z.array(z.unknown()) })

/** Asks for what meets any of the conditions; without any, for nothing. */
export async function searchClose(
  { call, credentials }: Pick<Access<CloseCredentials>, 'call' | 'credentials'>,
  conditions: readonly SearchQuery[],
  bodyOf: (conditions: readonly SearchQuery[]) => object,
): Promise<Searched> {
  if (conditions.length === 0) return { items: [] }
  const answer = await call(closeRequest('POST', 'data/search/', credentials, bodyOf(conditions)))
  const found = readBody(answer, answerSchema)
  return found === null ? { setback: setbackOfRead(answer, secretsOf(credentials)) } : { items: found.data }
}

/** Those that can be read. */
export const itemsOf = <Item>(items: readonly unknown[], schema: z.ZodType<Item>): Item[] =>
  items.flatMap((item) => schema.safeParse(item).data ?? [])
