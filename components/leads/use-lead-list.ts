import { useEffect, useLayoutEffect, useReducer } from 'preact/hooks'
import type { ListRow } from '../../lib/messages/list-views.ts'
import { type Gleaner, useGleaner } from '../shared/gleaner.ts'
import { emptyLeadList, type LeadListEvent, type LeadListState, reduceLeadList } from './lead-list-state.ts'
import type { ListQuery } from './read-all-rows.ts'
import { useListReading } from './use-list-reading.ts'

export interface LeadList {
  state: LeadListState
  dispatch: (event: LeadListEvent) => void
  find: (query: ListQuery) => void
  readMore: () => void
  /** `full` and `silent`: the status is shown as it was before. */
  setStatus: (row: ListRow, statusId: string) => Promise<'stored' | 'full' | 'silent'>
  /** False: the background did not answer, all rows stay. */
  remove: (ids: readonly string[]) => Promise<boolean>
}

/** The built-in list, page by page, and what the user does with it. */
export function useLeadList(): LeadList {
  const { ask } = useGleaner()
  const [state, dispatch] = useReducer(reduceLeadList, emptyLeadList)
  const { find, readFresh, read } = useListReading(ask, dispatch)
  useEffect(() => find(emptyLeadList.query), [find])

  useNews(readFresh, dispatch)

  // Nothing is left of what was loaded, and there is more. Before the paint: the list is not empty.
  const { query } = state
  const isUsedUp = state.phase === 'ready' && state.chunks.length === 0 && state.next !== null
  useLayoutEffect(() => {
    if (isUsedUp) find(query)
  }, [isUsedUp, find, query])

  const readMore = () => {
    if (state.phase === 'loading' || state.phase === 'loading-more' || state.next === null) return
    dispatch({ kind: 'askedMore' })
    void read('morePage', state.next)
  }

  const remove = async (ids: readonly string[]) => {
    const answer = await ask('list.remove', { ids: [...ids] })
    if (answer === undefined) return false
    dispatch({ kind: 'removed', ids })
    return true
  }

  return {
    state,
    dispatch,
    find,
    readMore,
    setStatus: (row, id) => setRowStatus(ask, dispatch, row, id),
    remove,
  }
}

/** Leads that arrive, and those that the user takes back or deletes elsewhere. */
function useNews(readFresh: () => void, dispatch: (event: LeadListEvent) => void): void {
  const { onNotice } = useGleaner()
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.notice === 'entry.gone') dispatch({ kind: 'removed', ids: notice.entryIds })
        // Of those that are not loaded only the background can tell how many were this list's.
        if (notice.notice === 'entry.gone' || notice.entry.state.kind === 'delivered') readFresh()
      }),
    [onNotice, readFresh, dispatch],
  )
}

async function setRowStatus(
  ask: Gleaner['ask'],
  dispatch: (event: LeadListEvent) => void,
  row: ListRow,
  statusId: string,
): Promise<'stored' | 'full' | 'silent'> {
  dispatch({ kind: 'statusSet', id: row.id, statusId })
  const answer = await ask('list.setStatus', { id: row.id, statusId })
  if (answer?.kind === 'stored') return 'stored'
  dispatch({ kind: 'statusSet', id: row.id, statusId: row.statusId })
  return answer?.kind ?? 'silent'
}
