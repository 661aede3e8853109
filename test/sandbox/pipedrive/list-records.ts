import type { Context } from 'hono'
import { failValidation, succeed } from './answers.ts'
import type { PipedriveState } from './state.ts'

interface Listed {
  id: number
  is_deleted: boolean
  add_time: string
  update_time: string
}

/** A list of version 2, straight from what is kept: no index lags behind. Milliseconds in a time were seen refused. */
export function listRecords<Item extends Listed>(
  context: Context,
  { settings }: PipedriveState,
  records: readonly Item[],
  render: (record: Item) => object,
) {
  const { updated_since, sort_by = 'id', sort_direction = 'asc', limit = '100', cursor } = context.req.query()
  if (updated_since !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(updated_since)) {
    return failValidation(context, ['updated_since: not a valid datetime'])
  }
  const since = Date.parse(updated_since ?? '') || 0
  const found = records.filter((one) => !one.is_deleted && Date.parse(one.update_time) >= since)
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
