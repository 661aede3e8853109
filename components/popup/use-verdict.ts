import { useEffect } from 'preact/hooks'
import { chosenDestination } from './chosen.ts'
import { setDecision } from './decide.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { questionOf } from './verdict-state.ts'

/** So long after the last keystroke the lead is looked for. */
const SETTLED_MS = 600

/** Looks for the lead when the form opens, when it is to go elsewhere, and when the user has changed who it is. */
export function useVerdict(state: OpenState, acts: PopupActs): void {
  const { destinationId, about } = questionOf(state)
  const isElsewhere = state.verdict.asked?.destinationId !== destinationId
  useLookAfterRefusal(state, acts)
  // `about` is what a look is due for; the acts never change.
  useEffect(() => {
    if (isElsewhere) {
      void acts.look(false)
      return
    }
    const settled = setTimeout(() => void acts.look(false), SETTLED_MS)
    return () => clearTimeout(settled)
  }, [destinationId, about])
}

/**
 * A refusal that tells of another record than the user saw has it looked for again, and shows what is there now. What
 * was decided against it does not stand: neither to make a record that is there, nor to change one that is gone.
 */
function useLookAfterRefusal(state: OpenState, acts: PopupActs): void {
  const destinationId = chosenDestination(state)?.id ?? ''
  const codes = state.entries.flatMap((entry) =>
    entry.destinationId === destinationId && entry.state.kind === 'refused'
      ? entry.state.refusals.map(({ code }) => code)
      : [],
  )
  const surprise = (['gone', 'duplicate', 'changed'] as const).find((code) => codes.includes(code))
  const decided = state.draft.decisions[destinationId]?.kind
  const isOverturned =
    (surprise === 'gone' && decided !== 'create') || (surprise === 'duplicate' && decided === 'create')
  // Once for each refusal, whatever is decided after it.
  useEffect(() => {
    if (surprise === undefined) return
    if (decided !== undefined && isOverturned)
      void acts.edit((draft) => setDecision(draft, destinationId, null))
    acts.showVerdict(true)
    void acts.look(true)
  }, [destinationId, surprise])
}
