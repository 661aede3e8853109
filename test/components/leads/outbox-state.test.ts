import { describe, expect, it } from 'vitest'
import {
  type Changes,
  emptyOutbox,
  groupsOf,
  type OutboxState,
  shownLately,
  withChanges,
  withDealt,
} from '../../../components/leads/outbox-state.ts'
import type { EntryView } from '../../../lib/messages/views.ts'
import { entry } from './rows.ts'

const waiting = { kind: 'waiting', delay: null } as const
const refused: EntryView['state'] = { kind: 'refused', refusals: [] }
const arrived = (deliveredAt: number) => ({ kind: 'delivered', link: null, deliveredAt }) as const
const paused = (disconnection: 'key' | 'plan') => ({ kind: 'paused', disconnection }) as const

const withOpen = (...open: EntryView[]): OutboxState => ({ ...emptyOutbox, open })
const changesOf = (...entries: EntryView[]): Changes => new Map(entries.map((one) => [one.id, one]))
const ids = (entries: readonly EntryView[]) => entries.map(({ id }) => id)

describe('what changed', () => {
  it('keeps its place, and what is new comes first', () => {
    const state = withOpen(entry('b', waiting), entry('a', waiting))
    const { open } = withChanges(
      state,
      changesOf(entry('a', { kind: 'sending' }), entry('c', waiting), entry('d', waiting)),
    )
    expect(ids(open)).toEqual(['d', 'c', 'b', 'a'])
    expect(open.at(-1)?.state.kind).toBe('sending')
  })

  it('leaves when it is gone, and goes to what arrived when it did', () => {
    const state = { ...withOpen(entry('a', waiting), entry('b', waiting)), lately: [entry('z', arrived(1))] }
    const { open, lately } = withChanges(
      state,
      new Map([
        ['a', null],
        ['b', entry('b', arrived(2))],
      ]),
    )
    expect(ids(open)).toEqual([])
    expect(ids(lately)).toEqual(['b', 'z'])
  })

  it('is no arrival at a CRM where it went into the list of this browser', () => {
    const here = entry('a', arrived(1), { destinationId: 'this-browser' })
    expect(withChanges(emptyOutbox, changesOf(here)).lately).toEqual([])
  })

  it('leaves what arrived when it was taken back, or is on its way once more', () => {
    const state = { ...emptyOutbox, lately: [entry('a', arrived(2)), entry('b', arrived(1))] }
    const changes: Changes = new Map([
      ['a', null],
      ['b', entry('b', waiting)],
    ])
    expect(withChanges(state, changes).lately).toEqual([])
  })

  it('shows no more arrivals than the last ones', () => {
    const many = Array.from({ length: shownLately + 5 }, (_, at) => entry(`${at}`, arrived(at)))
    const { lately } = withChanges(emptyOutbox, changesOf(...many))
    expect(lately).toHaveLength(shownLately)
    expect(lately[0]?.id).toBe(`${shownLately + 4}`)
  })

  it('is the same object where nothing changed, so that it is not drawn again', () => {
    const [still, moves] = [entry('a', waiting), entry('b', waiting)]
    const { open, lately } = withChanges(withOpen(still, moves), changesOf(entry('b', { kind: 'sending' })))
    expect(open[0]).toBe(still)
    expect(lately).toBe(emptyOutbox.lately)
  })
})

describe('what needs the user', () => {
  it('is apart from what only waits', () => {
    const open = [entry('a', waiting), entry('b', refused), entry('c', { kind: 'held', until: 9 })]
    const { needy, onTheWay } = groupsOf(withOpen(...open))
    expect([ids(needy), ids(onTheWay)]).toEqual([['b'], ['a', 'c']])
  })

  it('is one trouble for all leads of a broken connection, and another for another', () => {
    const { needy, heldBack } = groupsOf(
      withOpen(
        entry('a', paused('key')),
        entry('b', paused('plan'), { destinationId: 'pipedrive' }),
        entry('c', paused('key')),
      ),
    )
    expect(needy).toEqual([])
    expect(heldBack.map(ids)).toEqual([['a', 'c'], ['b']])
  })

  it('keeps its place once it was dealt with, until it has arrived', () => {
    const state = withDealt(withOpen(entry('a', refused), entry('b', waiting)), 'a')
    const sent = withChanges(state, changesOf(entry('a', { kind: 'sending' })))
    expect(ids(groupsOf(sent).needy)).toEqual(['a'])
    expect(ids(groupsOf(sent).onTheWay)).toEqual(['b'])
    expect(ids(groupsOf(withChanges(sent, changesOf(entry('a', arrived(1))))).needy)).toEqual([])
  })
})
