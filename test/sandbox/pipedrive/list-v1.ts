import type { Context } from 'hono'
import { z } from 'zod'
import { fail, succeed } from './answers.ts'
import { problemInV1 } from './read-body.ts'

/** The lists of version 1: by number, and in the order that is asked for as `add_time DESC`. */

interface Listed {
  add_time: string
  update_time: string
}

const wholeNumber = z.string().regex(/^\d+$/, 'must be a number').transform(Number)

/** `filters`: further parameters that this list knows; `none`: its answer where nothing is found. What it does not know is refused: nobody can rely on it. */
export function listV1<Item extends Listed>(
  context: Context,
  {
    items,
    filters,
    longest,
    none = [],
  }: { items: readonly Item[]; filters: Record<string, z.ZodType>; longest: number; none?: [] | null },
  matches: (item: Item, query: Readonly<Record<string, string>>) => boolean,
  render: (item: Item) => object,
) {
  const schema = z.strictObject({
    start: wholeNumber.optional(),
    limit: wholeNumber.pipe(z.number().min(1).max(500)).optional(),
    sort: z
      .string()
      .regex(/^(add_time|update_time) (ASC|DESC)$/, 'is not a field and a direction')
      .optional(),
    ...filters,
  })
  const query = context.req.query()
  const read = schema.safeParse(query)
  if (!read.success) return fail(context, 400, problemInV1(read.error.issues))
  const found = items.filter((item) => matches(item, query))
  const ordered = inOrder(found, query['sort'] ?? 'add_time ASC')
  const start = Number(query['start'] ?? 0)
  const limit = Math.min(Number(query['limit'] ?? 100), longest)
  const page = ordered.slice(start, start + limit).map(render)
  const isMore = start + limit < ordered.length
  const next = isMore ? { next_start: start + limit } : {}
  return succeed(context, page.length === 0 ? none : page, {
    additional_data: { pagination: { start, limit, more_items_in_collection: isMore, ...next } },
  })
}

function inOrder<Item extends Listed>(items: readonly Item[], sort: string): Item[] {
  const by = sort.startsWith('update_time') ? 'update_time' : 'add_time'
  const sorted = items.toSorted((left, right) => left[by].localeCompare(right[by]))
  return sort.endsWith('DESC') ? sorted.toReversed() : sorted
}
