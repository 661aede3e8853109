import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { setDestination } from './edit-destination.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { wholeEntries } from './saved-entries.ts'

interface NextStepsProps {
  state: OpenState
  acts: PopupActs
  /** Null: a saved lead is corrected, whose page is not at hand. */
  onReadAgain: (() => void) | null
}

/** A delivered lead is done; any other can still be corrected, and each can go to a further place. */
export function NextSteps({ state, acts, onReadAgain }: NextStepsProps) {
  const { say } = useGleaner()
  // What is held is corrected by taking it back.
  const isOpen = wholeEntries(state).some(
    ({ state: { kind } }) => !/^(held|delivered|doubled|sending)$/.test(kind),
  )
  const further = state.destinations.find(
    (destination) => !state.entries.some((entry) => entry.destinationId === destination.id),
  )
  const saveElsewhere = (destinationId: string) => {
    void acts.edit((draft) => setDestination(draft, destinationId))
    acts.showForm()
  }
  return (
    <div class="receipt-next">
      {isOpen && (
        <Button kind="quiet" onClick={acts.showForm}>
          {say('edit_lead')}
        </Button>
      )}
      {onReadAgain && (
        <Button kind="quiet" busy={state.busy === 'reading'} onClick={onReadAgain}>
          {say('capture_again')}
        </Button>
      )}
      {further && (
        <Button kind="quiet" onClick={() => saveElsewhere(further.id)}>
          {say('save_also', further.name)}
        </Button>
      )}
    </div>
  )
}
