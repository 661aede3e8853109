import type { FieldValue } from '../../lib/lead/draft.ts'
import type { FieldView } from '../../lib/messages/views.ts'
import { ChoiceChips } from './choice-chips.tsx'
import type { ControlProps } from './field.tsx'
import { useGleaner } from './gleaner.ts'
import { Select } from './select.tsx'

interface CustomControlProps {
  field: Pick<FieldView, 'type' | 'options'>
  /** What the field is called, for a control that no label can stand for. */
  label: string
  value: FieldValue
  required: boolean
  /** What stands for no value among values to choose from. */
  none: string
  placeholder?: string
  control: ControlProps
  onChange: (value: FieldValue) => void
}

/** The control for a value of a field of the CRM's own, by the field's type. */
export function CustomControl(props: CustomControlProps) {
  const { field, label, value, required, control, onChange } = props
  const text = typeof value === 'string' ? value : ''
  switch (field.type) {
    case 'choices':
      return (
        <ChoiceChips
          label={label}
          options={field.options}
          chosen={typeof value === 'string' ? [] : value}
          control={control}
          onChange={onChange}
        />
      )
    case 'choice':
    case 'yes-no':
      return <OneChoice {...props} />
    case 'long-text':
      return (
        <textarea
          {...control}
          class="input input-lines"
          rows={1}
          dir="auto"
          value={text}
          placeholder={props.placeholder}
          aria-required={required}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      return (
        <input
          {...control}
          {...inputKinds[field.type]}
          class="input"
          dir="auto"
          autocomplete="off"
          value={text}
          placeholder={props.placeholder}
          aria-required={required}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

/** Numbers are text: a browser's own number box empties itself at a comma that it does not expect. */
const inputKinds = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal' },
  integer: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
  datetime: { type: 'datetime-local' },
  time: { type: 'time' },
} as const

function OneChoice({ field, value, required, none, control, onChange }: CustomControlProps) {
  const { say } = useGleaner()
  const known =
    field.type === 'choice'
      ? field.options
      : [
          { id: 'yes', label: say('choice_yes') },
          { id: 'no', label: say('choice_no') },
        ]
  const chosen = typeof value === 'string' ? value : ''
  // What the account does not know any more is shown too: it is what would be sent.
  const stray = chosen === '' || known.some(({ id }) => id === chosen) ? [] : [{ id: chosen, label: chosen }]
  return (
    <Select
      {...control}
      aria-required={required}
      value={chosen}
      choices={[{ id: '', label: none }, ...known, ...stray]}
      onChange={onChange}
    />
  )
}
