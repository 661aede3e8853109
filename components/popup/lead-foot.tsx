import type { DestinationView } from '../../lib/messages/views.ts'
import type { FormView } from './form-view.ts'
import { KeyLine } from './key-line.tsx'
import { RoleFields, SaveNotices } from './parts-of-form.ts'
import { PlanLine } from './plan-line.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { SaveBar } from './save-bar.tsx'
import { alsoPlaces, furtherPlaces, isApart } from './saved-entries.ts'
import { Verdict } from './verdict.tsx'
import { standingVerdict } from './verdict-state.ts'

interface LeadFootProps {
  form: FormView
  state: OpenState
  destination: DestinationView
  acts: PopupActs
}

/** Always in reach: who is there already, what is picked for every lead, what saving will do, and Save. */
export function LeadFoot({ form, state, destination, acts }: LeadFootProps) {
  const isCompanyThere =
    standingVerdict(state)?.matches.some(
      ({ place, verdict }) => place === 'destination' && verdict === 'company',
    ) ?? false
  return (
    <footer class="lead-foot">
      <SaveNotices state={state} destination={destination} acts={acts} />
      <Verdict form={form} state={state} destination={destination} acts={acts} />
      {destination.fields.length > 0 && <RoleFields form={form} destination={destination} />}
      <SaveBar
        form={form}
        destinations={state.destinations}
        destination={destination}
        further={furtherPlaces(state)}
        saving={state.busy === 'saving'}
      />
      <PlanLine
        form={form}
        destination={destination}
        isCompanyThere={isCompanyThere}
        isApart={isApart(state)}
        also={alsoPlaces(state)}
      />
      <KeyLine />
    </footer>
  )
}
