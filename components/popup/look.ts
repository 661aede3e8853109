import type { VerdictView } from '../../lib/messages/views.ts'
import { renewDecision } from './decide.ts'
import { standsForSeveral } from './edit-people.ts'
import type { PopupActs, PopupWorld } from './popup-acts.ts'
import { isSame, questionOf } from './verdict-state.ts'

const unanswered: VerdictView = { matches: [], answer: 'failed', unchecked: 0 }

/** Makes the act that asks whether the lead is at its destination already. Nothing waits for it. */
export function createLook(
  { ask, current, dispatch }: PopupWorld,
  edit: PopupActs['edit'],
): PopupActs['look'] {
  return async (again) => {
    const state = current()
    if (state.phase !== 'open') return
    const question = questionOf(state)
    const { destinationId } = question
    // Several are looked for one by one.
    if (destinationId === '' || standsForSeveral(state.draft)) return
    if (!again && isSame(question, state.verdict.asked)) return
    dispatch({ kind: 'looking', question })
    const view = (await ask('match.find', { draft: state.draft, destinationId, again })) ?? unanswered
    dispatch({ kind: 'looked', question, view })
    const now = current()
    // What the user chose to change is shown as it is now, so it has to be sent so too.
    if (now.phase === 'open' && renewDecision(now.draft, destinationId, view.matches) !== now.draft)
      await edit((draft) => renewDecision(draft, destinationId, view.matches))
  }
}
