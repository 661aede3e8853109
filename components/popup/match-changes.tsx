import { isTicked } from '../../lib/lead/is-ticked.ts'
import type { DestinationView, MatchView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { tickChange } from './decide.ts'
import type { FormView } from './form-view.ts'
import { sayChanged, sayOfPlace } from './say-verdict.ts'

interface MatchChangesProps {
  form: FormView
  destination: DestinationView
  changes: MatchView['changes']
  ticks: Readonly<Record<string, boolean>>
}

/** What an update would change, a value each, from what the record holds to what the lead says. */
export function MatchChanges({ form, destination, changes, ticks }: MatchChangesProps) {
  const { say } = useGleaner()
  if (changes.length === 0) return <p class="hint">{sayOfPlace(say, 'changes_none', destination)}</p>
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={change.id}>
          <label class="change">
            <input
              type="checkbox"
              checked={isTicked(change, ticks)}
              onChange={(event) => {
                const ticked = event.currentTarget.checked
                void form.edit((draft) => tickChange(draft, destination.id, change.id, ticked))
              }}
            />
            <span>
              <span class="change-field">{sayChanged(say, change)}</span>{' '}
              {change.now !== '' && (
                <>
                  <bdi class="change-now">{change.now}</bdi> <span class="onward">→</span>{' '}
                </>
              )}
              <bdi>{change.next}</bdi>{' '}
              {change.kind === 'add' && <span class="hint">{say('change_added')}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
