import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { DefaultChoices } from './default-choices.tsx'
import { DefaultMoment } from './default-moment.tsx'
import { DefaultNumber } from './default-number.tsx'
import type { FieldSetting, SetupField } from './setup-fields.ts'

type Value = FieldSetting['fallback']

interface DefaultControlProps {
  field: SetupField
  value: Value
  onChange: (value: Value) => void
}

/** What a field holds where neither the lead nor the user says otherwise, entered as its type wants it. */
export function DefaultControl({ field, value, onChange }: DefaultControlProps) {
  const { say } = useGleaner()
  const text = typeof value === 'string' ? value : (value[0] ?? '')
  switch (field.type) {
    case 'choices':
      return (
        <DefaultChoices
          field={field}
          chosen={typeof value === 'string' ? [value] : value}
          onChange={onChange}
        />
      )
    case 'number':
    case 'integer':
      return <DefaultNumber isWhole={field.type === 'integer'} value={text} onChange={onChange} />
    case 'choice':
      return <DefaultSelect field={field} choices={field.options} value={text} onChange={onChange} />
    case 'yes-no': {
      const choices = [
        { id: 'yes', label: say('setup_yes') },
        { id: 'no', label: say('setup_no') },
      ]
      return <DefaultSelect field={field} choices={choices} value={text} onChange={onChange} />
    }
    case 'date':
    case 'datetime':
    case 'time':
      return <DefaultMoment type={field.type} value={text} onChange={onChange} />
    case 'text':
    case 'long-text':
      return <DefaultText field={field} value={text} onChange={onChange} />
  }
}

interface DefaultSelectProps {
  field: SetupField
  choices: readonly { id: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

function DefaultSelect({ field, choices, value, onChange }: DefaultSelectProps) {
  const { say } = useGleaner()
  const none = { id: '', label: say(field.role === null ? 'setup_nothing' : 'setup_chosen_last') }
  return (
    <Field label={say('setup_default')}>
      {(control) => (
        <Select
          {...control}
          // An option that the CRM no longer has is none.
          value={choices.some(({ id }) => id === value) ? value : ''}
          choices={[none, ...choices]}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

function DefaultText({ field, value, onChange }: Omit<DefaultSelectProps, 'choices'>) {
  const { say } = useGleaner()
  const common = {
    class: 'input',
    value,
    ...(field.maxLength !== null && { maxLength: field.maxLength }),
  }
  return (
    <Field label={say('setup_default')}>
      {(control) =>
        field.type === 'long-text' ? (
          <textarea
            {...control}
            {...common}
            rows={2}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input {...control} {...common} onInput={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </Field>
  )
}
