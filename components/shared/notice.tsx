import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

export type Tone = 'info' | 'good' | 'warn' | 'bad'

const icons: Record<Tone, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: OctagonAlert,
}

interface NoticeProps {
  tone: Tone
  children: ComponentChildren
  /** Buttons below the words. */
  actions?: ComponentChildren
  /** It stands in a place that is read out as a whole. */
  isInStatus?: boolean
}

/** A sentence the user should meet, read out when it appears: at once where something went wrong. */
export function Notice({ tone, children, actions, isInStatus = false }: NoticeProps) {
  const Icon = icons[tone]
  const role = tone === 'bad' ? 'alert' : 'status'
  return (
    <div class={`notice notice-${tone}`} role={isInStatus ? undefined : role}>
      <Icon class="icon" aria-hidden="true" />
      <div class="notice-text">
        <div>{children}</div>
        {actions && <div class="row">{actions}</div>}
      </div>
    </div>
  )
}
