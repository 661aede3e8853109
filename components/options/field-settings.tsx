import type { LeadSource } from '../../lib/lead/lead-source.ts'
import { Field } from '../shared/field.tsx'
import { sayFieldName, saySourcePart } from '../shared/field-words.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { Check } from './check.tsx'
import { DefaultControl } from './default-control.tsx'
import { sourcesFor } from './field-kind.ts'
import type { FieldSetting, SetupField } from './setup-fields.ts'

interface FieldSettingsProps {
  vendor: string
  field: SetupField
  setting: FieldSetting
  isShown: boolean
  onChange: (changes: Partial<FieldSetting>) => void
}

/** Whether a field is shown, what fills it, and what it holds otherwise. */
export function FieldSettings({ vendor, field, setting, isShown, onChange }: FieldSettingsProps) {
  const { say } = useGleaner()
  return (
    <fieldset class="field-settings">
      <legend class="visually-hidden">{sayFieldName(say, field)}</legend>
      {field.required ? (
        <p class="hint">{say('setup_always_shown', vendor)}</p>
      ) : (
        <Check checked={isShown} onChange={(shown) => onChange({ shown })}>
          {say('setup_show')}
        </Check>
      )}
      <SourceSelect field={field} source={setting.source} onChange={(source) => onChange({ source })} />
      <DefaultControl
        vendor={vendor}
        field={field}
        value={setting.fallback}
        onChange={(fallback) => onChange({ fallback })}
      />
    </fieldset>
  )
}

interface SourceSelectProps {
  field: SetupField
  source: LeadSource | null
  onChange: (source: LeadSource | null) => void
}

function SourceSelect({ field, source, onChange }: SourceSelectProps) {
  const { say } = useGleaner()
  const fitting = sourcesFor(field)
  // The CRM can have changed the field's type since.
  const sources = source === null || fitting.includes(source) ? fitting : [...fitting, source]
  if (sources.length === 0) return null
  const choices = sources.map((id) => ({ id, label: saySourcePart(say, id) }))
  return (
    <Field label={say('setup_fill')}>
      {(control) => (
        <Select
          {...control}
          value={source ?? ''}
          choices={[{ id: '', label: say('setup_nothing') }, ...choices]}
          onChange={(id) => onChange(sources.find((one) => one === id) ?? null)}
        />
      )}
    </Field>
  )
}
