import { describe, expect, it } from 'vitest'
import {
  emptyLeadList,
  type LeadListEvent,
  type LeadListState,
  loadedRows,
  reduceLeadList,
} from '../../../components/leads/lead-list-state.ts'
import { row, rows } from './rows.ts'

const reached = (...events: LeadListEvent[]): LeadListState => events.reduce(reduceLeadList, emptyLeadList)
const ids = (state: LeadListState) => loadedRows(state).map(({ id }) => id)

const firstPage: LeadListEvent = { kind: 'firstPage', page: { rows: rows(2), next: 'two', total: 5 } }
const asked: LeadListEvent = { kind: 'asked', query: { search: 'ada', statusId: null } }

describe('the list', () => {
  it('shows the first page and how many there are', () => {
    const state = reached(firstPage)
    expect(state).toMatchObject({ phase: 'ready', next: 'two', total: 5 })
    expect(ids(state)).toEqual(['r1', 'r2'])
  })

  it('adds the next page below, and keeps the count that only the first page has', () => {
    const state = reached(
      firstPage,
      { kind: 'askedMore' },
      {
        kind: 'morePage',
        page: { rows: rows(2, 3), next: null, total: null },
      },
    )
    expect(state).toMatchObject({ phase: 'ready', next: null, total: 5 })
    expect(ids(state)).toEqual(['r1', 'r2', 'r3', 'r4'])
  })

  it('shows no row twice', () => {
    const more: LeadListEvent = { kind: 'morePage', page: { rows: rows(2, 2), next: null, total: null } }
    expect(ids(reached(firstPage, { kind: 'askedMore' }, more))).toEqual(['r1', 'r2', 'r3'])
  })

  it('keeps the old rows on screen while another question is open, but nothing chosen', () => {
    const state = reached(firstPage, { kind: 'selected', ids: ['r1'], on: true }, asked)
    expect(state).toMatchObject({ phase: 'loading', query: { search: 'ada' } })
    expect(ids(state)).toEqual(['r1', 'r2'])
    expect(state.selected.size).toBe(0)
  })

  it('shows no rows of another question once this one stays without an answer', () => {
    expect(reached(firstPage, asked, { kind: 'silent' })).toMatchObject({
      phase: 'silent',
      chunks: [],
      next: null,
      total: 0,
    })
  })

  it('keeps its rows when only the next page stays without an answer', () => {
    const state = reached(firstPage, { kind: 'askedMore' }, { kind: 'silent' })
    expect(state).toMatchObject({ phase: 'more-silent', next: 'two' })
    expect(ids(state)).toEqual(['r1', 'r2'])
  })

  it('puts leads saved meanwhile on top and reads on where it was', () => {
    const state = reached(firstPage, {
      kind: 'freshPage',
      page: { rows: [row(9), row(1)], next: 'one', total: 6 },
    })
    expect(state).toMatchObject({ next: 'two', total: 6 })
    expect(ids(state)).toEqual(['r9', 'r1', 'r2'])
  })

  it('puts nothing on top that is still to be read on to, though rows were removed', () => {
    const state = reached(
      firstPage,
      { kind: 'removed', ids: ['r1'] },
      { kind: 'freshPage', page: { rows: [row(9), row(2), row(3)], next: 'three', total: 5 } },
    )
    expect(ids(state)).toEqual(['r9', 'r2'])
  })

  it('begins anew when more was saved meanwhile than a page holds', () => {
    const state = reached(firstPage, {
      kind: 'freshPage',
      page: { rows: rows(2, 8), next: 'nine', total: 9 },
    })
    expect(state).toMatchObject({ next: 'nine', total: 9 })
    expect(ids(state)).toEqual(['r8', 'r9'])
  })

  it('leaves out further rows that were asked for before it began anew', () => {
    const state = reached(
      firstPage,
      { kind: 'askedMore' },
      { kind: 'freshPage', page: { rows: rows(2, 8), next: 'nine', total: 9 } },
      { kind: 'morePage', page: { rows: rows(2, 3), next: null, total: null } },
    )
    expect(state).toMatchObject({ next: 'nine', phase: 'ready' })
    expect(ids(state)).toEqual(['r8', 'r9'])
  })

  it('shows the first lead of an empty list', () => {
    const state = reached(
      { kind: 'firstPage', page: { rows: [], next: null, total: 0 } },
      { kind: 'freshPage', page: { rows: rows(1), next: null, total: 1 } },
    )
    expect(state).toMatchObject({ phase: 'ready', total: 1 })
    expect(ids(state)).toEqual(['r1'])
  })

  it('changes the status of one lead and leaves other chunks untouched', () => {
    const more: LeadListEvent = { kind: 'morePage', page: { rows: rows(1, 3), next: null, total: null } }
    const before = reached(firstPage, { kind: 'askedMore' }, more)
    const state = reduceLeadList(before, { kind: 'statusSet', id: 'r2', statusId: 'won' })
    expect(loadedRows(state).map(({ statusId }) => statusId)).toEqual(['new', 'won', 'new'])
    expect(state.chunks[1]).toBe(before.chunks[1])
  })

  it('takes removed leads off the rows, the choice and the count', () => {
    const state = reached(
      firstPage,
      { kind: 'selected', ids: ['r1', 'r2'], on: true },
      { kind: 'removed', ids: ['r1'] },
    )
    expect(ids(state)).toEqual(['r2'])
    expect([...state.selected]).toEqual(['r2'])
    expect(state.total).toBe(4)
  })

  it('counts those once that are told of as removed again, and no lead that was never here', () => {
    const removed = { kind: 'removed', ids: ['r1', 'of a CRM'] } as const
    expect(reached(firstPage, removed, removed).total).toBe(4)
  })

  it('counts chosen leads that were not loaded', () => {
    const chosen = ['r1', 'r2', 'r3', 'r4']
    const events = [
      { kind: 'selected', ids: chosen, on: true },
      { kind: 'removed', ids: chosen },
    ] as const
    expect(reached(firstPage, ...events).total).toBe(1)
  })

  it('takes leads into the choice and out of it', () => {
    const state = reached(
      firstPage,
      { kind: 'selected', ids: ['r1', 'r2'], on: true },
      { kind: 'selected', ids: ['r2'], on: false },
    )
    expect([...state.selected]).toEqual(['r1'])
  })
})
