import type { DestinationView } from '../../lib/messages/views.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { setDecision } from './decide.ts'
import { standsForSeveral } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { sayPlan } from './plan.ts'

interface PlanLineProps {
  form: FormView
  destination: DestinationView
  /** The destination has a record of the lead's company. */
  isCompanyThere: boolean
  /** Each person becomes a lead. */
  isApart: boolean
  /** Where it goes besides. */
  also: readonly DestinationView[]
}

/** By the Save button: what it will do there. The built-in list makes one thing only, and says nothing. */
export function PlanLine({ form, destination, isCompanyThere, isApart, also }: PlanLineProps) {
  const { say } = useGleaner()
  const decision = form.draft.decisions[destination.id]
  const isChange = decision !== undefined && decision.kind !== 'create'
  const isSaid = destination.crm !== 'this-browser' || isChange || standsForSeveral(form.draft)
  const unchecked = also.filter(({ crm }) => crm !== 'this-browser')
  if (!isSaid && unchecked.length === 0) return null
  return (
    <p class="plan">
      <span>
        {isSaid && sayPlan(say, form.draft, destination, { isCompanyThere, isApart })}
        {isSaid && unchecked.length > 0 && ' · '}
        {unchecked.length > 0 &&
          say(
            'unchecked_also',
            sayList(
              say,
              unchecked.map(({ name }) => name),
            ),
          )}
      </span>
      {isChange && (
        <button
          type="button"
          class="link"
          onClick={() => void form.edit((draft) => setDecision(draft, destination.id, null))}
        >
          {say('plan_undo')}
        </button>
      )}
    </p>
  )
}
