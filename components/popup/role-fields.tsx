import type { DestinationView } from '../../lib/messages/views.ts'
import { CustomControl } from '../shared/custom-control.tsx'
import { Field } from '../shared/field.tsx'
import { sayFieldName } from '../shared/field-words.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { customValue } from './custom-value.ts'
import { demandsField } from './demands.ts'
import { setFieldValue } from './edit-destination.ts'
import type { FormView } from './form-view.ts'

interface RoleFieldsProps {
  form: FormView
  destination: DestinationView
}

/** Labels, channel and owner: picked anew for most leads, as the status is, and so always in reach. */
export function RoleFields({ form, destination }: RoleFieldsProps) {
  const { say } = useGleaner()
  const fields = destination.fields.filter(({ role }) => role !== null)
  if (fields.length === 0) return null
  return (
    <div class="roles">
      {fields.map((field) => {
        const required = demandsField(form.draft, destination, field)
        const label = sayFieldName(say, field)
        return (
          <div key={`${destination.id} ${field.id}`} class={field.type === 'choices' ? 'role-wide' : 'role'}>
            <Field
              label={label}
              group={field.type === 'choices'}
              required={required}
              problem={form.problemAt({ of: 'custom', fieldId: field.id })}
            >
              {(control) => (
                <CustomControl
                  field={field}
                  label={label}
                  value={customValue(form.draft, destination.id, field).value}
                  required={required}
                  // A record without an owner is its maker's.
                  none={say(field.role === 'owner' ? 'choice_you' : 'choice_none')}
                  control={control}
                  onChange={(value) =>
                    void form.edit((draft) => setFieldValue(draft, destination.id, field.id, value))
                  }
                />
              )}
            </Field>
          </div>
        )
      })}
    </div>
  )
}
