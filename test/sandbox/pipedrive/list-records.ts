import type { Context } from 'hono'
import { z } from 'zod'
import { failValidation, succeed } from './answers.ts'
import { problemsInV2 } from './read-body.ts'
import type { PipedriveState } from './state.ts'

interface Listed {
  id: number
  owner_id: number
  org_id?: number | null
  is_deleted: boolean
  add_time: string
  update_time: string
}

const idText = z.string().regex(/^\d+$/, 'must be a number')

/** What the list does not know is refused: nobody can rely on it. */
const querySchema = z.strictObject({
  updated_since: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'not a valid datetime')
    .optional(),
  owner_id: idText.optional(),
  org_id: idText.optional(),
  sort_by: z.enum(['id', 'update_time', 'add_time'], 'must be one of id, update_time, add_time').optional(),
  sort_direction: z.enum(['asc', 'desc'], 'must be one of asc, desc').optional(),
  limit: idText
    .refine((limit) => Number(limit) >= 1 && Number(limit) <= 500, 'must be from 1 to 500')
    .optional(),
  cursor: z.string().optional(),
})

/** A list of version 2, straight from what is kept: no index lags behind. Milliseconds in a time were seen refused. */
export function listRecords<Item extends Listed>(
  context: Context,
  { settings }: PipedriveState,
  records: readonly Item[],
  render: (record: Item) => object,
) {
  const read = querySchema.safeParse(context.req.query())
  if (!read.success) return failValidation(context, problemsInV2(read.error.issues))
  const {
    updated_since,
    owner_id,
    org_id,
    sort_by = 'id',
    sort_direction = 'asc',
    limit = '100',
    cursor,
  } = read.data
  const since = Date.parse(updated_since ?? '') || 0
  const isOf = (id: number | null | undefined, wanted: string | undefined) =>
    wanted === undefined || String(id) === wanted
  const found = records.filter(
    (one) =>
      !one.is_deleted &&
      Date.parse(one.update_time) >= since &&
      isOf(one.owner_id, owner_id) &&
      isOf(one.org_id, org_id),
  )
  const sorted =
    sort_by === 'id' ? found : found.toSorted((a, b) => keyOf(a, sort_by).localeCompare(keyOf(b, sort_by)))
  const ordered = sort_direction === 'desc' ? sorted.toReversed() : sorted
  return succeed(context, ...pageOf(ordered.map(render), limit, cursor, settings.pipedrive.pageSize))
}

const keyOf = (record: Listed, by: string): string =>
  by === 'add_time' ? record.add_time : by === 'update_time' ? record.update_time : ''

/** One page, and the cursor of the next, which is opaque to who asks. */
export function pageOf<Item>(
  items: readonly Item[],
  limit: string,
  cursor: string | undefined,
  pageSize: number,
): [Item[], { additional_data: { next_cursor: string | null } }] {
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString('utf8'))
  const end = start + Math.min(Number(limit), pageSize)
  const next = end < items.length ? Buffer.from(String(end)).toString('base64url') : null
  return [items.slice(start, end), { additional_data: { next_cursor: next } }]
}
