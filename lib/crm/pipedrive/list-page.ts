import { z } from 'zod'
import type { Access } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { type PipedriveCredentials, pipedriveRequest } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'

/** Lists of either version, page by page. They show what is there at this moment, which the searches do after a while. */

export type Reading = Pick<Access<PipedriveCredentials>, 'call' | 'credentials'>

export interface Listed<Item> {
  items: Item[]
  /** When the first page was answered, by the vendor's clock. */
  at: number
  /** False: there was more than is looked through, or something that cannot be read. */
  isWhole: boolean
}

/** So many, and what somebody imports while a lead is in doubt is not looked through to its end. */
const pagesLimit = 20

interface Extent<Item> {
  /** Where it says so of an item, that one and what follows is of no interest. */
  isPast?: (item: Item) => boolean
  /** So many at the most. */
  pages?: number
}

/** `path` has a query already. */
export async function listPages<Item>(
  { call, credentials }: Reading,
  path: Parameters<typeof pipedriveRequest>[1],
  schema: z.ZodType<Item>,
  { isPast = () => false, pages = pagesLimit }: Extent<Item> = {},
): Promise<Listed<Item> | Setback> {
  const listed: Listed<Item> = { items: [], at: Number.POSITIVE_INFINITY, isWhole: true }
  let next: string | null = ''
  for (let count = 0; count < pages && next !== null; count += 1) {
    const answer = await call(pipedriveRequest('GET', `${path}${next}`, credentials))
    const page = readBody(answer, pageSchema)
    if (answer.kind !== 'answer' || page === null) return setbackOfRead(answer, credentials)
    const items = page.data.flatMap((item) => schema.safeParse(item).data ?? [])
    if (items.length < page.data.length) listed.isWhole = false
    const past = items.findIndex(isPast)
    listed.items.push(...(past === -1 ? items : items.slice(0, past)))
    listed.at = Math.min(listed.at, answer.at)
    next = past === -1 ? nextPage(page.additional_data) : null
  }
  return { ...listed, isWhole: listed.isWhole && next === null }
}

/** Version 2 has cursors, version 1 numbers. A list of nothing is null at times. */
const pageSchema = z.object({
  success: z.literal(true),
  data: z
    .array(z.unknown())
    .nullable()
    .transform((data) => data ?? []),
  additional_data: z
    .object({
      next_cursor: z.string().nullish(),
      pagination: z
        .object({
          start: z.number().nullish(),
          limit: z.number().nullish(),
          more_items_in_collection: z.boolean().nullish(),
        })
        .nullish(),
    })
    .nullish(),
})

function nextPage(additional: z.infer<typeof pageSchema>['additional_data']): string | null {
  const { next_cursor: cursor, pagination } = additional ?? {}
  if (cursor) return `&cursor=${encodeURIComponent(cursor)}`
  if (pagination?.more_items_in_collection !== true) return null
  return `&start=${(pagination.start ?? 0) + (pagination.limit ?? pageLength)}`
}

/** As the vendor has it where nothing else is asked for. */
export const pageLength = 100
