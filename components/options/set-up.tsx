import type { DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { Select } from '../shared/select.tsx'
import { Check } from './check.tsx'
import { FieldList } from './field-list.tsx'
import { Preview } from './preview.tsx'
import { Saved } from './saved.tsx'
import './set-up.css'
import type { Setup, SetupControl } from './use-setup.ts'

interface SetUpProps {
  destination: DestinationView
  setup: SetupControl
}

/** Unfolds below a connection: how leads are made there. Each change is kept at once. */
export function SetUp({ destination, setup: control }: SetUpProps) {
  const { say } = useGleaner()
  const { id, isOpen, setup, first, isSilent } = control
  return (
    <div id={id} class="set-up" hidden={!isOpen}>
      {isOpen && isSilent && (
        <Notice
          tone="bad"
          actions={<Button onClick={() => void control.read()}>{say('silent_again')}</Button>}
        >
          {say('silent')}
        </Notice>
      )}
      {isOpen && setup !== null && first !== null && (
        <div class="set-up-columns">
          <div class="lead-settings">
            <LeadSettings destination={destination} setup={setup} change={control.change} />
          </div>
          <Preview destination={destination} setup={setup} />
          <FieldList vendor={destination.vendor} setup={setup} first={first} onChange={control.change} />
          <Saved state={control.saveState} onAgain={control.saveAgain} />
        </div>
      )}
    </div>
  )
}

interface LeadSettingsProps {
  destination: DestinationView
  setup: Setup
  change: SetupControl['change']
}

/** What holds for every lead, whatever its fields. */
function LeadSettings({ destination: { statuses }, setup: { settings }, change }: LeadSettingsProps) {
  const { say } = useGleaner()
  const status = statuses.find(({ id }) => id === settings.statusId)
  return (
    <>
      {statuses.length > 0 && (
        <Field label={say('setup_status')}>
          {(control) => (
            <Select
              {...control}
              value={status?.id ?? ''}
              choices={[{ id: '', label: say('setup_chosen_last') }, ...statuses]}
              onChange={(id) => change({ ...settings, statusId: id === '' ? null : id })}
            />
          )}
        </Field>
      )}
      <Check checked={settings.provenance} onChange={(provenance) => change({ ...settings, provenance })}>
        {say('setup_provenance')}
      </Check>
    </>
  )
}
