import { describe, expect, it } from 'vitest'
import { customValue } from '../../../components/popup/custom-value.ts'
import type { FieldValue } from '../../../lib/lead/draft.ts'
import type { FieldView } from '../../../lib/messages/views.ts'
import { ada, draft, field, person, value } from './fixture.ts'

const shown = (one: FieldView, typed?: FieldValue) =>
  customValue(
    draft(typed === undefined ? {} : { values: { 'close-1': { [one.id]: typed } } }),
    'close-1',
    one,
  )

describe('a field of the CRM’s own holds', () => {
  const mapped = field('page', { source: 'page-title', start: 'Web' })

  it('what the user entered, before all else', () => {
    expect(shown(mapped, 'Mine')).toMatchObject({ value: 'Mine', source: null })
  })

  it('nothing where the user emptied it', () => {
    expect(shown(mapped, '')).toMatchObject({ value: '', source: null })
  })

  it('what the draft says in the part it is mapped to', () => {
    expect(shown(mapped)).toMatchObject({ value: 'Ada Quill', source: 'page-title' })
  })

  it('what it begins with where that part says nothing', () => {
    expect(shown(field('x', { source: 'note', start: 'Web' }))).toMatchObject({ value: 'Web', source: null })
  })

  it('nothing that was entered for another place', () => {
    const elsewhere = draft({ values: { other: { page: 'Theirs' } } })
    expect(customValue(elsewhere, 'close-1', mapped).value).toBe('Ada Quill')
  })

  const options = [{ id: '7', label: 'Head of sales', color: null }]
  it('the option that a page names by its label', () => {
    expect(shown(field('x', { type: 'choice', options, source: 'person-title' })).value).toBe('7')
    expect(shown(field('x', { type: 'choices', options, source: 'person-title' })).value).toEqual(['7'])
  })

  it('a moment in the user’s own time', () => {
    const moment = new Date(2026, 10, 27, 9, 30)
    expect(shown(field('x', { type: 'datetime', start: moment.toISOString() })).value).toBe(
      '2026-11-27T09:30',
    )
    expect(shown(field('x', { type: 'datetime' }), '2026-11-27T09:30').value).toBe('2026-11-27T09:30')
  })
})

it('one box cannot show what each of several people brings', () => {
  const bo = person('bo', 'Bo', { title: value('Chair') })
  const title = field('x', { of: 'person', source: 'person-title' })
  const of = (people: (typeof ada)[]) => customValue(draft({ people }), 'close-1', title)
  expect(of([ada, bo])).toMatchObject({ value: '', isEachTheirOwn: true })
  expect(of([ada])).toMatchObject({ value: 'Head of Sales', isEachTheirOwn: false })
})
