import { describe, expect, it } from 'vitest'
import { decideFor, setDecision } from '../../../components/popup/decide.ts'
import { includePerson, setNote } from '../../../components/popup/edit-draft.ts'
import { createActs } from '../../../components/popup/popup-acts.ts'
import type { PopupEvent } from '../../../components/popup/popup-events.ts'
import { type PopupState, reducePopup } from '../../../components/popup/popup-state.ts'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { fakeGleaner } from '../fake-gleaner.ts'
import { adaThere, popupView } from './fixture.ts'

type Written = MessageAnswer<'draft.write'>

/** An open popup whose writes are answered by hand, in any order. */
function openActs() {
  const answers: ((answer: Written) => void)[] = []
  const gleaner = fakeGleaner({
    'draft.write': () => new Promise<Written>((resolve) => answers.push(resolve)),
  })
  let state: PopupState = reducePopup({ phase: 'loading' }, { kind: 'opened', view: popupView() })
  const dispatch = (event: PopupEvent) => {
    state = reducePopup(state, event)
  }
  const acts = createActs({
    ask: gleaner.ask,
    tabId: 7,
    openedAt: 1,
    entryId: null,
    current: () => state,
    dispatch,
    prepare: async () => undefined,
  })
  const trouble = () => (state.phase === 'open' ? state.trouble : 'silent')
  return { acts, gleaner, answers, trouble }
}

describe('two presses of Save before the first is answered', () => {
  it('make one message', async () => {
    const { acts, gleaner } = openActs()
    await Promise.all([acts.save(), acts.save()])
    expect(gleaner.requests('lead.save')).toHaveLength(1)
  })
})

describe('two keystrokes before the first is answered', () => {
  it('both go out at once, the second with the first in it', () => {
    const { acts, gleaner } = openActs()
    void acts.edit((draft) => setNote(draft, `${draft.note}a`))
    void acts.edit((draft) => setNote(draft, `${draft.note}b`))
    expect(gleaner.requests('draft.write').map(({ draft }) => draft.note)).toEqual(['a', 'ab'])
  })

  it('are in order once the last is stored, whatever became of the first', async () => {
    const { acts, answers, trouble } = openActs()
    const first = acts.edit((draft) => setNote(draft, 'a'))
    const second = acts.edit((draft) => setNote(draft, 'ab'))
    answers[1]?.({ kind: 'stored' })
    await second
    answers[0]?.({ kind: 'full' })
    await first
    expect(trouble()).toBeNull()
  })

  it('are in trouble when the last is not stored', async () => {
    const { acts, answers, trouble } = openActs()
    const first = acts.edit((draft) => setNote(draft, 'a'))
    const second = acts.edit((draft) => setNote(draft, 'ab'))
    answers[1]?.({ kind: 'full' })
    await second
    answers[0]?.({ kind: 'stored' })
    await first
    expect(trouble()).toBe('draft-full')
  })
})

describe('an edit', () => {
  it('takes the decisions with it that it overtakes', () => {
    const { acts, gleaner } = openActs()
    void acts.edit((draft) => setDecision(draft, 'close-1', decideFor('update', adaThere)))
    void acts.edit((draft) => setNote(draft, 'a'))
    void acts.edit((draft) => includePerson(draft, 'ada', false))
    const kept = gleaner.requests('draft.write').map(({ draft }) => Object.keys(draft.decisions))
    expect(kept).toEqual([['close-1'], ['close-1'], []])
  })
})
