export type ValueKind = 'name' | 'line' | 'lines' | 'email' | 'phone' | 'website'

interface ValueInputProps {
  id: string
  kind: ValueKind
  value: string
  placeholder: string
  invalid: boolean
  /** Not certain, and saved with the lead. */
  doubtful: boolean
  required: boolean
  describedBy: string | undefined
  onType: (text: string) => void
  /** The user is done with typing here. */
  onTyped: () => void
}

/** Written from left to right in every language. */
const technical: readonly ValueKind[] = ['email', 'phone', 'website']

const inputModes = {
  name: 'text',
  line: 'text',
  lines: 'text',
  email: 'email',
  phone: 'tel',
  website: 'url',
} as const

/**
 * The box of one value. The `type` stays text: the browser's own checks of e-mails and addresses would keep a
 * form from being sent that Gleaner can judge better. `lines` wraps, but Enter saves there too.
 */
export function ValueInput(props: ValueInputProps) {
  const { id, kind, value, placeholder, invalid, doubtful, required, describedBy, onType, onTyped } = props
  const shared = {
    id,
    value,
    'aria-invalid': invalid,
    'data-doubt': doubtful || undefined,
    'aria-required': required || undefined,
    'aria-describedby': describedBy,
    placeholder,
    autocomplete: 'off',
    spellcheck: false,
    dir: technical.includes(kind) ? ('ltr' as const) : ('auto' as const),
    inputMode: inputModes[kind],
    onChange: technical.includes(kind) ? onTyped : undefined,
  }
  if (kind !== 'lines') {
    return (
      <input
        {...shared}
        class={`input input-${kind}`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    )
  }
  return (
    <textarea
      {...shared}
      class="input input-lines"
      rows={1}
      onInput={(event) => onType(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}
