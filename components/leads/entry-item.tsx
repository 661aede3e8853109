import { CircleAlert, CircleHelp, Clock, type LucideIcon, Send, Wrench } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayEntry } from '../shared/sentences.ts'
import { EntryActions } from './entry-actions.tsx'
import { Refusals } from './refusals.tsx'
import { SavedAt } from './saved-at.tsx'
import { siteName } from './web-address.ts'

const marks: Record<EntryView['state']['kind'], { icon: LucideIcon; tone: string }> = {
  held: { icon: Clock, tone: 'quiet' },
  waiting: { icon: Clock, tone: 'quiet' },
  sending: { icon: Send, tone: 'quiet' },
  delivered: { icon: Send, tone: 'quiet' },
  refused: { icon: CircleAlert, tone: 'bad' },
  paused: { icon: Wrench, tone: 'warn' },
  unsure: { icon: CircleHelp, tone: 'warn' },
}

interface EntryItemProps {
  entry: EntryView
  onRead: () => Promise<void>
  onAnswer: (id: string, entry: EntryView | null) => void
}

/** One lead that has not arrived. */
export function EntryItem({ entry, onRead, onAnswer }: EntryItemProps) {
  const { say } = useGleaner()
  const [silent, setSilent] = useState(false)
  const { icon: Icon, tone } = marks[entry.state.kind]
  const name = entry.leadName || siteName(entry.pageUrl)
  return (
    <li class="card entry" aria-label={name}>
      <Icon class={`icon entry-mark entry-${tone}`} aria-hidden="true" />
      <div class="entry-words">
        <div class="entry-head">
          <h3 dir="auto">{name}</h3>
          <span class="quiet">
            {say('leads_entry_to', entry.destinationName)} · <SavedAt time={entry.savedAt} />
          </span>
        </div>
        <p role="status">{sayEntry(say, entry)}</p>
        {entry.state.kind === 'refused' && (
          <Refusals refusals={entry.state.refusals} vendor={entry.destinationName} />
        )}
        {silent && <Notice tone="bad">{say('silent')}</Notice>}
        <EntryActions entry={entry} onRead={onRead} onAnswer={onAnswer} onSilent={setSilent} />
      </div>
    </li>
  )
}
