import type { EntryView } from '../../lib/messages/views.ts'
import type { Tone } from './notice.tsx'

/** How good the news is where an entry stands. */
export const entryTones: Record<EntryView['state']['kind'], Tone> = {
  held: 'info',
  waiting: 'info',
  sending: 'info',
  delivered: 'good',
  refused: 'bad',
  paused: 'warn',
  unsure: 'warn',
  doubled: 'warn',
  left: 'warn',
}
