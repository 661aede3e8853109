import type { DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { setDecision } from './decide.ts'
import type { FormView } from './form-view.ts'
import { sayPlan } from './plan.ts'

interface PlanLineProps {
  form: FormView
  destination: DestinationView
  /** The destination has a record of the lead's company. */
  isCompanyThere: boolean
}

/** By the Save button: what it will do there. The built-in list makes one thing only, and says nothing. */
export function PlanLine({ form, destination, isCompanyThere }: PlanLineProps) {
  const { say } = useGleaner()
  const decision = form.draft.decisions[destination.id]
  const isChange = decision !== undefined && decision.kind !== 'create'
  if (destination.crm === 'this-browser' && !isChange) return null
  return (
    <p class="plan">
      <span>{sayPlan(say, form.draft, destination, isCompanyThere)}</span>
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
