import { describe, expect, it } from 'vitest'
import { setDecision } from '../../../components/popup/decide.ts'
import { setAlso, setDestination, setStatus } from '../../../components/popup/edit-destination.ts'
import { setNote } from '../../../components/popup/edit-draft.ts'
import { markAhead } from '../../../components/popup/mark-ahead.ts'
import { type OpenState, reducePopup } from '../../../components/popup/popup-state.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import { close, draft, entry, popupView, thisBrowser } from './fixture.ts'

const saved = entry({ kind: 'waiting', delay: null }, close)

function opened(entries = [saved], isEditing = false, parts: Partial<Draft> = {}): OpenState {
  const view = popupView({ draft: draft({ statusId: 'first', ...parts }), entries })
  const state = reducePopup({ phase: 'loading' }, { kind: 'opened', view, isEditing })
  return state.phase === 'open' ? state : expect.unreachable()
}

const isAhead = (state: OpenState, edit: (draft: Draft) => Draft) =>
  markAhead(state, edit(state.draft)).isAhead ?? false

describe('an edit of a draft that is saved', () => {
  it.each<[string, boolean, (draft: Draft) => Draft]>([
    ['a word of the note', true, (draft) => setNote(draft, 'Later')],
    ['another status there', true, (draft) => setStatus(draft, 'other')],
    [
      'another destination, which begins with a status of its own',
      false,
      (draft) => setDestination(draft, thisBrowser.id),
    ],
    ['a further destination', false, (draft) => setAlso(draft, [thisBrowser.id])],
    ['an answer about a record there', false, (draft) => setDecision(draft, close.id, { kind: 'create' })],
    ['nothing', false, (draft) => draft],
  ])('puts it ahead of its lead or not: %s, %s', (_, expected, edit) => {
    expect(isAhead(opened(), edit)).toBe(expected)
  })

  it('is none before it is saved, nor where the saved lead itself is corrected', () => {
    expect(isAhead(opened([]), (draft) => setNote(draft, 'Later'))).toBe(false)
    expect(isAhead(opened([saved], true), (draft) => setNote(draft, 'Later'))).toBe(false)
  })

  it('leaves it ahead, whatever comes next', () => {
    const state = opened([saved], false, { isAhead: true })
    expect(isAhead(state, (draft) => setAlso(draft, [thisBrowser.id]))).toBe(true)
  })
})
