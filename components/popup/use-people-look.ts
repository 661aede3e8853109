import { useEffect } from 'preact/hooks'
import { chosenDestination } from './chosen.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'

/** So long after the last change several people are looked for: nobody is typing any more. */
const SETTLED_MS = 600

/** Looks for each of several people once the lead as a whole was, and when who they are or where they go changes. */
export function usePeopleLook({ draft, destinations, verdict, people }: OpenState, acts: PopupActs): void {
  const destinationId = chosenDestination({ draft, destinations })?.id ?? ''
  const isSeveral = draft.people.length > 1
  const isElsewhere = people.destinationId !== destinationId
  const { isLooking } = verdict
  // What is ticked counts as well: those who are to be saved are looked for first. The acts never change.
  useEffect(() => {
    if (!isSeveral || isLooking) return
    if (isElsewhere) {
      void acts.lookForPeople(false)
      return
    }
    const settled = setTimeout(() => void acts.lookForPeople(false), SETTLED_MS)
    return () => clearTimeout(settled)
  }, [destinationId, draft.people, isSeveral, isLooking])
}
