import { useId } from 'preact/hooks'
import type { DestinationView, FieldView } from '../../lib/messages/views.ts'
import { CustomControl } from '../shared/custom-control.tsx'
import { sayFieldName, saySourcePart } from '../shared/field-words.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Problem } from '../shared/problem.tsx'
import { RequiredMark } from '../shared/required-mark.tsx'
import { customValue } from './custom-value.ts'
import { demandsField } from './demands.ts'
import { setFieldValue } from './edit-destination.ts'
import type { FormView } from './form-view.ts'

interface CustomFieldsProps {
  form: FormView
  destination: DestinationView
}

/** The fields that the lead has only at its destination; those picked for every lead stand in the foot. */
export function CustomFields({ form, destination }: CustomFieldsProps) {
  const { say } = useGleaner()
  const id = useId()
  const fields = destination.fields.filter(({ role }) => role === null)
  if (fields.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 class="custom-head" id={id}>
        {say('fields_in', destination.name)}
      </h2>
      <div class="block values">
        {fields.map((field) => (
          <CustomField
            key={`${destination.id} ${field.id}`}
            form={form}
            destination={destination}
            field={field}
          />
        ))}
      </div>
    </section>
  )
}

function CustomField({ form, destination, field }: CustomFieldsProps & { field: FieldView }) {
  const { say } = useGleaner()
  const id = useId()
  const { value, source, isEachTheirOwn } = customValue(form.draft, destination.id, field)
  const problem = form.problemAt({ of: 'custom', fieldId: field.id })
  const required = demandsField(form.draft, destination, field)
  const label = sayFieldName(say, field)
  const described = [source && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="value">
      <div class="value-label">
        {field.type === 'choices' ? <span class="value-name">{label}</span> : <label for={id}>{label}</label>}
        <RequiredMark shown={required} />
        {source && (
          <span class="value-from" id={`${id}-hint`}>
            {say('field_from', saySourcePart(say, source))}
          </span>
        )}
      </div>
      <div class="value-main">
        <div class="value-box">
          <CustomControl
            field={field}
            label={label}
            value={value}
            required={required}
            none={say('choice_none')}
            placeholder={say(isEachTheirOwn ? 'field_each' : 'add_here')}
            control={{
              id,
              'aria-invalid': problem !== null,
              'aria-describedby': described || undefined,
            }}
            onChange={(next) =>
              void form.edit((draft) => setFieldValue(draft, destination.id, field.id, next))
            }
          />
        </div>
        <Problem id={`${id}-problem`} text={problem} />
      </div>
    </div>
  )
}
