export type ValueKind = 'line' | 'lines' | 'email' | 'phone' | 'website'

interface ValueInputProps {
  id: string
  kind: ValueKind
  value: string
  invalid: boolean
  describedBy: string | undefined
  onType: (text: string) => void
}

const inputModes = { line: 'text', lines: 'text', email: 'email', phone: 'tel', website: 'url' } as const

/**
 * The box of one value. The `type` stays text: the browser's own checks of e-mails and addresses would keep a
 * form from being sent that Gleaner can judge better. `lines` wraps, but Enter saves there too.
 */
export function ValueInput({ id, kind, value, invalid, describedBy, onType }: ValueInputProps) {
  const shared = {
    id,
    value,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    autocomplete: 'off',
    spellcheck: false,
    dir: kind === 'line' || kind === 'lines' ? ('auto' as const) : ('ltr' as const),
    inputMode: inputModes[kind],
  }
  if (kind !== 'lines') {
    return <input {...shared} class="input" onInput={(event) => onType(event.currentTarget.value)} />
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
