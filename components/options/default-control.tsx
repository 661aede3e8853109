import { useState } from 'preact/hooks'
import { CustomControl } from '../shared/custom-control.tsx'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { localMoment } from '../shared/local-moment.ts'
import { defaultFault, storedForm } from './default-fault.ts'
import type { FieldSetting, SetupField } from './setup-fields.ts'

interface DefaultControlProps {
  vendor: string
  field: SetupField
  value: FieldSetting['fallback']
  onChange: (value: FieldSetting['fallback']) => void
}

/**
 * What a field holds where neither the lead nor the user says otherwise, entered as in the popup. What is not of the
 * field's type stays in its box and is kept nowhere.
 */
export function DefaultControl({ vendor, field, value, onChange }: DefaultControlProps) {
  const { say } = useGleaner()
  const [entered, setEntered] = useState(typeof value === 'string' ? localMoment(value) : value)
  const fault = defaultFault(field, entered)
  const isSeveral = field.type === 'choices'
  const hint = isSeveral && field.role !== null ? say('setup_none_chosen') : null
  return (
    <Field
      label={say('setup_default')}
      group={isSeveral}
      hint={hint}
      problem={fault === null ? null : say(fault, vendor)}
    >
      {(control) => (
        <CustomControl
          field={field}
          label={say('setup_default')}
          value={entered}
          required={false}
          none={say(field.role === null ? 'setup_nothing' : 'setup_chosen_last')}
          control={control}
          onChange={(next) => {
            setEntered(next)
            if (defaultFault(field, next) === null) onChange(storedForm(field, next))
          }}
        />
      )}
    </Field>
  )
}
