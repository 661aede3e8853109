import type { LucideIcon } from 'lucide-preact'
import { useGleaner } from './gleaner.ts'
import { sayKeys } from './keys.ts'

interface IconButtonProps {
  icon: LucideIcon
  /** Its accessible name, and the words a pointer sees. */
  label: string
  small?: boolean
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  keys?: string
  onClick: () => void
}

/** A button that shows only an icon. */
export function IconButton({ icon: Icon, label, small = false, keys, onClick }: IconButtonProps) {
  const { say } = useGleaner()
  return (
    <button
      type="button"
      class={`icon-button${small ? ' icon-button-small' : ''}`}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${sayKeys(say, keys)})`}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <Icon class="icon" aria-hidden="true" />
    </button>
  )
}
