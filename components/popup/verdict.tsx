import { useId } from 'preact/hooks'
import type { DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import { standsForSeveral } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { SeveralLine } from './parts-of-form.ts'
import { VerdictCard } from './parts-on-demand.ts'
import type { PopupActs } from './popup-acts.ts'
import { popupKeys } from './popup-keys.ts'
import type { OpenState } from './popup-state.ts'
import { canLookAgain, sayOfPlace, sayVerdict } from './say-verdict.ts'
import { standingVerdict } from './verdict-state.ts'

interface VerdictProps {
  form: FormView
  state: OpenState
  destination: DestinationView
  acts: PopupActs
}

/** Who of the lead is there already: a line whose place is kept, which opens into the records that were found. */
export function Verdict({ form, state, destination, acts }: VerdictProps) {
  const { say } = useGleaner()
  const id = useId()
  const { isLooking, isOpen, demands } = state.verdict
  const found = standingVerdict(state)
  const isSeveral = standsForSeveral(state.draft)
  const hasMatches = found !== null && found.matches.length > 0
  const isPending = !hasMatches && isLooking
  return (
    <div class="verdict">
      {hasMatches && isOpen && (
        <VerdictCard id={id} form={form} destination={destination} verdict={found} demands={demands} />
      )}
      <div class="verdict-line">
        {isSeveral ? (
          <SeveralLine state={state} destination={destination} acts={acts} />
        ) : (
          <p class={hasMatches ? 'verdict-words verdict-found' : 'verdict-words'} role="status">
            {isPending && sayOfPlace(say, 'verdict_looking', destination)}
            {!isPending && found !== null && sayVerdict(say, found, destination)}
          </p>
        )}
        {hasMatches && (
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-keyshortcuts={actKeys(popupKeys.found)}
            onClick={() => acts.showVerdict(!isOpen)}
          >
            {say(isOpen ? 'verdict_hide' : 'verdict_show')}
          </button>
        )}
        {!isSeveral && found !== null && canLookAgain(found) && !isLooking && (
          <button type="button" class="link" onClick={() => void acts.look(true)}>
            {say('look_again')}
          </button>
        )}
      </div>
    </div>
  )
}
