import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { applyDraftChange, changeOfDraft, draftChangeSchema } from '../../lib/lead/draft-change.ts'
import { draftOf } from './draft-of.ts'

const value = (text: string) => ({ value: text, origins: [], edited: false })
const person = (id: string, name = id): DraftPerson => ({
  id,
  included: false,
  name: value(name),
  title: value(''),
  company: value(''),
  emails: [],
  phones: [],
  profiles: [],
})
const before = { ...draftOf([]), people: ['a', 'b', 'c', 'd'].map((id) => person(id)) }

type Edit = (draft: Draft) => Draft
const onPerson =
  (id: string, edit: (one: DraftPerson) => DraftPerson): Edit =>
  (draft) => ({
    ...draft,
    people: draft.people.map((one) => (one.id === id ? edit(one) : one)),
  })
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const edits: fc.Arbitrary<Edit> = fc.oneof(
  ids.map((id) => onPerson(id, (one) => ({ ...one, included: !one.included }))),
  fc.tuple(ids, fc.string()).map(([id, name]) => onPerson(id, (one) => ({ ...one, name: value(name) }))),
  fc.string().map(
    (note): Edit =>
      (draft) => ({ ...draft, note, touched: true }),
  ),
  fc.option(fc.string()).map(
    (statusId): Edit =>
      (draft) => ({ ...draft, statusId }),
  ),
  fc.string().map(
    (id): Edit =>
      (draft) => ({ ...draft, people: [...draft.people, person(`new ${id}`)] }),
  ),
  ids.map(
    (id): Edit =>
      (draft) => ({ ...draft, people: draft.people.filter((one) => one.id !== id) }),
  ),
)

describe('what changes in a draft', () => {
  it('makes the one of the other, after it was sent as well', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (some) => {
        const after = some.reduce((draft, edit) => edit(draft), before)
        const change = changeOfDraft(before, after)
        if (change === null) expect.unreachable()
        const sent = draftChangeSchema.parse(JSON.parse(JSON.stringify(change)))
        expect(applyDraftChange(before, sent)).toEqual(after)
      }),
    )
  })

  it('is no more than what was changed', () => {
    const typed = onPerson('c', (one) => ({ ...one, name: value('Cy') }))({ ...before, note: 'Call' })
    const ticked = onPerson('a', (one) => ({ ...one, included: true }))(typed)
    expect(changeOfDraft(before, ticked)).toMatchObject({
      parts: { note: 'Call' },
      people: [{ id: 'c' }],
      ticks: { a: true },
      order: null,
    })
  })

  it.each<[string, Partial<Draft>]>([
    ['another lead', { id: 'another' }],
    ['what is decided', { decisions: { close: { kind: 'create' } } }],
  ])('is sent as a whole where it is %s', (_, other) => {
    expect(changeOfDraft(before, { ...before, ...other })).toBeNull()
  })
})
