interface SelectProps {
  value: string
  choices: readonly { id: string; label: string }[]
  onChange: (id: string) => void
  id?: string | undefined
  /** Its accessible name, where no label stands beside it. */
  label?: string | undefined
  class?: string
  'aria-keyshortcuts'?: string
  'aria-invalid'?: boolean
  'aria-required'?: boolean
  'aria-describedby'?: string | undefined
}

/** The browser's own select over a list of choices. */
export function Select({ value, choices, onChange, label, class: look = 'select', ...rest }: SelectProps) {
  return (
    <select
      {...rest}
      class={look}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
