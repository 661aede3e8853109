import type { LucideIcon } from 'lucide-preact'

interface IconButtonProps {
  icon: LucideIcon
  /** Its accessible name, and the words a pointer sees. */
  label: string
  small?: boolean
  onClick: () => void
}

/** A button that shows only an icon. */
export function IconButton({ icon: Icon, label, small = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button${small ? ' icon-button-small' : ''}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon class="icon" aria-hidden="true" />
    </button>
  )
}
