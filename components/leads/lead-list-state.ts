import type { ListRow } from '../../lib/messages/list-views.ts'
import type { ListQuery } from './read-all-rows.ts'

/** What the table shows. Rows stay in the chunks they came in, so that far chunks need not be drawn. */
export interface LeadListState {
  query: ListQuery
  chunks: readonly (readonly ListRow[])[]
  /** Where the next chunk begins, or null at the end of the list. */
  next: string | null
  total: number
  /** `silent`: the background did not answer, so nothing is known; `more-silent`: only the rows after these. */
  phase: 'loading' | 'ready' | 'loading-more' | 'silent' | 'more-silent'
  selected: ReadonlySet<string>
}

interface ListPage {
  rows: readonly ListRow[]
  next: string | null
  /** Null on every page but the first. */
  total: number | null
}

export type LeadListEvent =
  | { kind: 'asked'; query: ListQuery }
  | { kind: 'askedMore' }
  | { kind: 'silent' }
  | { kind: 'firstPage'; page: ListPage }
  | { kind: 'morePage'; page: ListPage }
  | { kind: 'freshPage'; page: ListPage }
  | { kind: 'statusSet'; id: string; statusId: string }
  | { kind: 'removed'; ids: readonly string[] }
  | { kind: 'selected'; ids: readonly string[]; on: boolean }

export const emptyLeadList: LeadListState = {
  query: { search: '', statusId: null },
  chunks: [],
  next: null,
  total: 0,
  phase: 'loading',
  selected: new Set(),
}

/** One step of the list; knows nothing of how pages are read. */
export function reduceLeadList(state: LeadListState, event: LeadListEvent): LeadListState {
  switch (event.kind) {
    case 'asked':
      return { ...state, query: event.query, phase: 'loading', selected: new Set() }
    case 'askedMore':
      return { ...state, phase: 'loading-more' }
    case 'silent':
      return silenced(state)
    case 'firstPage':
      return {
        ...state,
        ...event.page,
        chunks: nonEmpty([event.page.rows]),
        total: event.page.total ?? 0,
        phase: 'ready',
      }
    case 'morePage':
      return append(state, event.page)
    case 'freshPage':
      return prepend(state, event.page)
    case 'statusSet':
      return { ...state, chunks: withStatus(state.chunks, event.id, event.statusId) }
    case 'removed':
      return without(state, new Set(event.ids))
    case 'selected':
      return { ...state, selected: withSelection(state.selected, event.ids, event.on) }
  }
}

export function loadedRows(state: LeadListState): ListRow[] {
  return state.chunks.flat()
}

type Chunks = LeadListState['chunks']

function nonEmpty(chunks: Chunks): Chunks {
  return chunks.filter((chunk) => chunk.length > 0)
}

/** Rows of another question are no answer to this one. */
function silenced(state: LeadListState): LeadListState {
  if (state.phase === 'loading-more') return { ...state, phase: 'more-silent' }
  return { ...state, chunks: [], next: null, total: 0, phase: 'silent' }
}

function append(state: LeadListState, page: ListPage): LeadListState {
  if (state.phase !== 'loading-more') return state
  const chunks = nonEmpty([...state.chunks, unknown(state, page.rows)])
  return { ...state, chunks, next: page.next, phase: 'ready' }
}

/** Puts leads that were saved meanwhile on top and leaves the rest, and the scroll position, alone. */
function prepend(state: LeadListState, page: ListPage): LeadListState {
  const known = new Set(loadedRows(state).map(({ id }) => id))
  const lastKnown = page.rows.findLastIndex(({ id }) => known.has(id))
  const total = page.total ?? state.total
  const overlaps = lastKnown !== -1
  // Behind the last known row come those that are read on to: where some were removed, the page has more of them.
  const fresh = unknown(state, overlaps && state.next !== null ? page.rows.slice(0, lastKnown) : page.rows)
  if (!overlaps) {
    // Further rows that are under way would follow on others than these.
    const phase = state.phase === 'loading' ? state.phase : 'ready'
    return { ...state, chunks: nonEmpty([fresh]), next: page.next, total, phase }
  }
  return { ...state, chunks: nonEmpty([fresh, ...state.chunks]), total }
}

function unknown(state: LeadListState, rows: readonly ListRow[]): ListRow[] {
  const known = new Set(loadedRows(state).map((row) => row.id))
  return rows.filter((row) => !known.has(row.id))
}

function withStatus(chunks: Chunks, id: string, statusId: string): Chunks {
  return chunks.map((chunk) =>
    chunk.some((row) => row.id === id)
      ? chunk.map((row) => (row.id === id ? { ...row, statusId } : row))
      : chunk,
  )
}

/** May be told of more than once, and of leads that are none of this list's. */
function without(state: LeadListState, ids: ReadonlySet<string>): LeadListState {
  const chunks = state.chunks.map((chunk) =>
    chunk.some((row) => ids.has(row.id)) ? chunk.filter((row) => !ids.has(row.id)) : chunk,
  )
  const selected = new Set([...state.selected].filter((id) => !ids.has(id)))
  // What is chosen need not be loaded.
  const known = new Set([...loadedRows(state).map(({ id }) => id), ...state.selected])
  const total = Math.max(0, state.total - [...ids].filter((id) => known.has(id)).length)
  return { ...state, chunks: nonEmpty(chunks), total, selected }
}

function withSelection(selected: ReadonlySet<string>, ids: readonly string[], on: boolean): Set<string> {
  const changed = new Set(selected)
  for (const id of ids) {
    if (on) changed.add(id)
    else changed.delete(id)
  }
  return changed
}
