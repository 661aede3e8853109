import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import type { ListRow } from '../../lib/messages/list-views.ts'
import { type Gleaner, useGleaner } from '../shared/gleaner.ts'
import { emptyLeadList, type LeadListEvent, type LeadListState, reduceLeadList } from './lead-list-state.ts'
import type { ListQuery } from './read-all-rows.ts'

const rowsAtOnce = 100

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

/**
 * Reads the built-in list page by page. A search of a long list takes longer than a letter, so one question is under
 * way at a time: of those that come up meanwhile only the newest is asked, and only its answer counts.
 */
export function useLeadList(): LeadList {
  const { ask } = useGleaner()
  const [state, dispatch] = useReducer(reduceLeadList, emptyLeadList)
  const newestQuestion = useRef(0)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())

  const read = useCallback(
    async (kind: 'firstPage' | 'morePage' | 'freshPage', query: ListQuery, after: string | null) => {
      // Rows saved meanwhile change nothing about the question that is open.
      if (kind !== 'freshPage') newestQuestion.current += 1
      const question = newestQuestion.current
      await underWay.current
      if (question !== newestQuestion.current) return
      const answer = ask('list.page', { ...query, after, limit: rowsAtOnce })
      underWay.current = answer
      const page = await answer
      if (question !== newestQuestion.current) return
      if (page !== undefined) dispatch({ kind, page })
      else if (kind !== 'freshPage') dispatch({ kind: 'silent' })
    },
    [ask],
  )

  const find = useCallback(
    (query: ListQuery) => {
      dispatch({ kind: 'asked', query })
      void read('firstPage', query, null)
    },
    [read],
  )

  useEffect(() => find(emptyLeadList.query), [find])

  const { query } = state
  const readFresh = useCallback(() => void read('freshPage', query, null), [read, query])
  useNews(readFresh, dispatch)

  // Nothing is left of what was loaded, and there is more. Before the paint: the list is not empty.
  const isUsedUp = state.phase === 'ready' && state.chunks.length === 0 && state.next !== null
  useLayoutEffect(() => {
    if (isUsedUp) find(query)
  }, [isUsedUp, find, query])

  const readMore = () => {
    if (state.phase === 'loading' || state.phase === 'loading-more' || state.next === null) return
    dispatch({ kind: 'askedMore' })
    void read('morePage', query, state.next)
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
