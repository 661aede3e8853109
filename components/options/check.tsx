import type { ComponentChildren } from 'preact'

interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ComponentChildren
}

/** A checkbox with its words beside it. */
export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
