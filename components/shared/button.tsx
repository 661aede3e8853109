import type { ComponentChildren } from 'preact'

interface ButtonProps {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  small?: boolean
  submit?: boolean
  /** Shows that the act is under way; a busy button keeps the focus and does nothing. */
  busy?: boolean
  disabled?: boolean
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  keys?: string
  onClick?: () => void
  children: ComponentChildren
}

/** A native button in one of four weights. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', small = false, submit = false, busy = false, disabled = false } = props
  return (
    <button
      type={submit && !busy ? 'submit' : 'button'}
      class={`button button-${kind}${small ? ' button-small' : ''}`}
      aria-busy={busy}
      aria-disabled={busy}
      disabled={disabled}
      aria-keyshortcuts={props.keys}
      onClick={busy ? undefined : props.onClick}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {props.children}
    </button>
  )
}
