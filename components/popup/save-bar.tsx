import type { DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import { Select } from '../shared/select.tsx'
import { AlsoTo } from './also-to.tsx'
import { chosenStatusId } from './chosen.ts'
import { setDestination, setStatus } from './edit-destination.ts'
import type { FormView } from './form-view.ts'
import { popupKeys } from './popup-keys.ts'

interface SaveBarProps {
  form: FormView
  destinations: readonly DestinationView[]
  destination: DestinationView
  /** Where it can go besides. */
  further: readonly DestinationView[]
  saving: boolean
}

/** Always in reach: the status, where the lead goes, and the button that saves it. */
export function SaveBar({ form, destinations, destination, further, saving }: SaveBarProps) {
  const { say, openPage } = useGleaner()
  const label = ({ name, account }: DestinationView) =>
    isShared(destinations, name) ? `${name} · ${account}` : name
  const places = destinations.map((place) => ({ id: place.id, label: label(place) }))
  // A record that is there keeps the status it has.
  const decision = form.draft.decisions[destination.id]
  const isNew = decision === undefined || decision.kind === 'create'
  const hasStatus = destination.statuses.length > 0 && isNew
  return (
    <div class={!hasStatus ? 'save-bar save-bar-plain' : 'save-bar'}>
      {hasStatus && (
        <Field label={say('field_status')} problem={form.problemAt({ of: 'draft', field: 'status' })}>
          {(control) => (
            <Select
              {...control}
              aria-keyshortcuts={actKeys(popupKeys.status)}
              value={chosenStatusId(form.draft, destination)}
              choices={destination.statuses}
              onChange={(statusId) => void form.edit((draft) => setStatus(draft, statusId))}
            />
          )}
        </Field>
      )}
      <Field
        label={say('field_destination')}
        hint={
          destinations.length === 1 && (
            <button type="button" class="link" onClick={() => openPage('options')}>
              {say('connect_crm')}
            </button>
          )
        }
      >
        {(control) => (
          <Select
            {...control}
            aria-keyshortcuts={actKeys(popupKeys.destination)}
            value={destination.id}
            choices={places}
            onChange={(id) => void form.edit((draft) => setDestination(draft, id))}
          />
        )}
      </Field>
      <Button kind="primary" submit busy={saving} keys="Enter">
        {say('save')}
      </Button>
      {further.length > 0 && (
        <AlsoTo form={form} places={further.map((place) => ({ id: place.id, label: label(place) }))} />
      )}
    </div>
  )
}

/** Two accounts at one CRM are told apart by the account's name. */
function isShared(destinations: readonly DestinationView[], name: string): boolean {
  return destinations.filter((destination) => destination.name === name).length > 1
}
