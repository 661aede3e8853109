import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'

/** As many characters as a list of destinations has room for. */
export const longestName = 60

interface NameFieldProps {
  label: string
  value: string
  /** What the connection is called without a name of its own. */
  placeholder: string
  onInput: (name: string) => void
}

/** The user's own name for a connection. */
export function NameField({ label, value, placeholder, onInput }: NameFieldProps) {
  const { say } = useGleaner()
  return (
    <Field label={label} hint={say('name_hint')}>
      {(control) => (
        <input
          {...control}
          class="input"
          value={value}
          placeholder={placeholder}
          maxLength={longestName}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
