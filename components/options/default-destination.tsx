import type { DestinationView } from '../../lib/messages/views.ts'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { Saved } from './saved.tsx'
import { usePreference } from './use-preference.ts'

/** Where a new lead goes unless the user says otherwise; with one destination there is nothing to choose. */
export function DefaultDestination({ destinations }: { destinations: readonly DestinationView[] }) {
  const { say } = useGleaner()
  const { value, set, saveState } = usePreference('destinationId')
  if (value === undefined || destinations.length < 2) return null
  return (
    <div class="preference">
      <Field label={say('default_destination')} hint={say('default_destination_hint')}>
        {(control) => (
          <Select
            {...control}
            value={destinations.find(({ id }) => id === value)?.id ?? ''}
            choices={[
              { id: '', label: say('setup_chosen_last') },
              ...destinations.map(({ id, name }) => ({ id, label: name })),
            ]}
            onChange={(id) => set(id === '' ? null : id)}
          />
        )}
      </Field>
      <Saved state={saveState} onAgain={() => set(value)} />
    </div>
  )
}
