import { CircleCheck, CirclePause, CircleQuestionMark, CircleX, Clock, type LucideIcon } from 'lucide-preact'
import type { EntryView } from '../../lib/messages/views.ts'

type StateKind = EntryView['state']['kind']

const icons: Record<Exclude<StateKind, 'sending'>, LucideIcon> = {
  held: Clock,
  waiting: Clock,
  delivered: CircleCheck,
  refused: CircleX,
  paused: CirclePause,
  unsure: CircleQuestionMark,
  doubled: CircleQuestionMark,
  left: CircleQuestionMark,
}

/** Where a saved lead stands, as a sign beside the words that say it. */
export function StateMark({ kind }: { kind: StateKind }) {
  if (kind === 'sending') return <span class="spinner" aria-hidden="true" />
  const Icon = icons[kind]
  return <Icon class="icon" aria-hidden="true" />
}
