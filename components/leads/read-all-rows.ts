import type { ListRow } from '../../lib/messages/list-views.ts'
import type { Gleaner } from '../shared/gleaner.ts'

/** What the user looks for in the list. */
export interface ListQuery {
  search: string
  statusId: string | null
}

const rowsAtOnce = 1000

/** Reads every row that matches, page after page; undefined where the background fell silent on the way. */
export async function readAllRows(
  ask: Gleaner['ask'],
  query: ListQuery,
  onProgress: (count: number) => void,
): Promise<ListRow[] | undefined> {
  const rows: ListRow[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(ask, query, after)
    if (page === undefined) return undefined
    for (const row of page.rows) rows.push(row)
    onProgress(rows.length)
    after = page.next
  } while (after !== null)
  return rows
}

function readPage(ask: Gleaner['ask'], query: ListQuery, after: string | null) {
  return ask('list.page', { ...query, after, limit: rowsAtOnce })
}
