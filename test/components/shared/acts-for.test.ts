import { describe, expect, it } from 'vitest'
import { actsFor } from '../../../components/shared/acts-for.ts'
import type { EntryView } from '../../../lib/messages/views.ts'
import { entry } from '../leads/rows.ts'

const kinds = (state: EntryView['state'], changes: Partial<EntryView> = {}) => {
  const { next, others } = actsFor(entry('1', state, changes))
  return { next: next.map(({ kind }) => kind), others: others.map(({ kind }) => kind) }
}

describe('what the user can do about a lead', () => {
  it.each<[string, EntryView['state'], string[], string[]]>([
    ['is next in line', { kind: 'waiting', delay: null }, [], ['discard']],
    ['was put off', { kind: 'waiting', delay: 'offline' }, ['retry'], ['discard']],
    ['must wait for the vendor', { kind: 'waiting', delay: 'busy' }, [], ['discard']],
    ['must wait for the day', { kind: 'waiting', delay: 'daily' }, [], ['discard']],
    ['may have arrived', { kind: 'waiting', delay: null, isLooking: true }, [], []],
    ['is held', { kind: 'held', until: 1 }, [], []],
    ['is being sent', { kind: 'sending' }, [], []],
    ['was refused', { kind: 'refused', refusals: [] }, [], ['edit', 'retry', 'discard', 'open-page']],
    ['waits for a repair', { kind: 'paused', disconnection: 'key' }, ['repair'], ['retry', 'discard']],
    ['is turned away', { kind: 'paused', disconnection: 'blocked' }, ['retry'], ['discard']],
    ['may be there', { kind: 'unsure', appUrl: null, part: 'lead' }, ['there', 'missing'], []],
    ['is left', { kind: 'left', link: null, appUrl: null }, ['remove-twin', 'keep-twins'], []],
    ['arrived without a link', { kind: 'delivered', link: null }, [], []],
  ])('that %s', (_, state, next, others) => {
    expect(kinds(state)).toEqual({ next, others })
  })

  it('that may be there begins with the place to look, where there is one', () => {
    const { next } = actsFor(
      entry('1', { kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' }),
    )
    expect(next[0]).toEqual({ kind: 'open-app', url: 'https://app.close.example/' })
  })

  it('that is left begins with the record, or with the place to look', () => {
    const [link, appUrl] = ['https://app.close.example/2', 'https://app.close.example/']
    const first = (state: EntryView['state']) => actsFor(entry('1', state)).next[0]
    expect(first({ kind: 'left', link, appUrl })).toEqual({ kind: 'open-record', url: link })
    expect(first({ kind: 'left', link: null, appUrl })).toEqual({ kind: 'open-app', url: appUrl })
  })

  it('that arrived is to look at it, at the vendor or in the list of this browser', () => {
    const { next } = actsFor(entry('1', { kind: 'delivered', link: 'https://app.close.example/1' }))
    expect(next).toEqual([{ kind: 'open-record', url: 'https://app.close.example/1' }])
    const here = kinds({ kind: 'delivered', link: null }, { destinationId: 'this-browser' })
    expect(here.next).toEqual(['open-list'])
  })

  it.each<EntryView['state']>([
    { kind: 'held', until: 1 },
    { kind: 'delivered', link: null },
  ])('that can be taken back is to take it back: $kind', (state) => {
    expect(kinds(state, { canUndo: true }).others).toEqual(['undo'])
  })

  it('that was refused leads to its own page', () => {
    const { others } = actsFor(
      entry('1', { kind: 'refused', refusals: [] }, { pageUrl: 'https://fabrikam.example/team' }),
    )
    expect(others).toContainEqual({ kind: 'open-page', url: 'https://fabrikam.example/team' })
  })
})
