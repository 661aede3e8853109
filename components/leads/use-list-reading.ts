import { useCallback, useRef } from 'preact/hooks'
import type { Gleaner } from '../shared/gleaner.ts'
import { emptyLeadList, type LeadListEvent } from './lead-list-state.ts'
import type { ListQuery } from './read-all-rows.ts'

const rowsAtOnce = 100

/**
 * Asks for pages of the built-in list, one at a time: a search of a long list takes longer than a letter. Of the
 * questions that come up meanwhile only the newest is asked, and only its answer counts.
 */
export function useListReading(ask: Gleaner['ask'], dispatch: (event: LeadListEvent) => void) {
  const asked = useRef(emptyLeadList.query)
  const questions = useRef(0)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const isFreshAwaited = useRef(false)

  const read = useCallback(
    async (kind: 'firstPage' | 'morePage' | 'freshPage', after: string | null) => {
      // Rows saved meanwhile, and further rows, change nothing about the question that is open.
      if (kind === 'firstPage') questions.current += 1
      const question = questions.current
      const before = underWay.current
      const { promise, resolve } = Promise.withResolvers<void>()
      underWay.current = promise
      await before
      if (kind === 'freshPage') isFreshAwaited.current = false
      const isOpen = () => question === questions.current
      const page = isOpen() ? await ask('list.page', { ...asked.current, after, limit: rowsAtOnce }) : null
      resolve()
      if (!isOpen() || page === null) return
      if (page !== undefined) dispatch({ kind, page })
      else if (kind !== 'freshPage') dispatch({ kind: 'silent' })
    },
    [ask, dispatch],
  )

  const find = useCallback(
    (query: ListQuery) => {
      asked.current = query
      dispatch({ kind: 'asked', query })
      void read('firstPage', null)
    },
    [read, dispatch],
  )

  // Of many that arrive while one page is read, the next page shows all.
  const readFresh = useCallback(() => {
    if (isFreshAwaited.current) return
    isFreshAwaited.current = true
    void read('freshPage', null)
  }, [read])
  return { find, read, readFresh }
}
