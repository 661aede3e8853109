import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Problem } from './problem.tsx'
import { RequiredMark } from './required-mark.tsx'

/** What ties a control to its label, hint and problem. */
export interface ControlProps {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

interface FieldProps {
  label: string
  /** The control is several, which no one label can point at, and says its name itself. */
  group?: boolean
  required?: boolean
  hint?: ComponentChildren
  /** What is wrong with the value, or null. */
  problem?: string | null
  children: (control: ControlProps) => ComponentChildren
}

/** A label above its control, with a hint and a problem below. */
export function Field({
  label,
  group = false,
  required = false,
  hint,
  problem = null,
  children,
}: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <div class="field-head">
        {group ? (
          <span class="field-label">{label}</span>
        ) : (
          <label class="field-label" for={id}>
            {label}
          </label>
        )}
        <RequiredMark shown={required} />
      </div>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': described || undefined })}
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  )
}
