import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
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
  const { ask, onNotice } = useGleaner()
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
  useEffect(
    () =>
      onNotice((notice) => {
        if ('entry' in notice && notice.entry.state.kind === 'delivered') void read('freshPage', query, null)
      }),
    [onNotice, read, query],
  )

  const readMore = () => {
    if (state.phase === 'loading' || state.phase === 'loading-more' || state.next === null) return
    dispatch({ kind: 'askedMore' })
    void read('morePage', query, state.next)
  }

  const remove = async (ids: readonly string[]) => {
    const removed = await removeRows(ask, dispatch, ids)
    if (removed && state.next !== null && isAllLoaded(state, ids)) find(query)
    return removed
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

function isAllLoaded(state: LeadListState, ids: readonly string[]): boolean {
  const given = new Set(ids)
  return state.chunks.every((chunk) => chunk.every((row) => given.has(row.id)))
}

async function removeRows(
  ask: Gleaner['ask'],
  dispatch: (event: LeadListEvent) => void,
  ids: readonly string[],
): Promise<boolean> {
  const answer = await ask('list.remove', { ids: [...ids] })
  if (answer === undefined) return false
  dispatch({ kind: 'removed', ids })
  return true
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
