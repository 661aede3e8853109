import { CircleAlert, CircleHelp, Clock, type LucideIcon, Send, Wrench } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { EntryActions } from './entry-actions.tsx'
import type { SharedByEntries } from './entry-list.tsx'
import { entryName } from './entry-name.ts'
import { EntryWords } from './entry-words.tsx'
import { Refusals } from './refusals.tsx'
import { SavedAt } from './saved-at.tsx'

const marks: Record<EntryView['state']['kind'], { icon: LucideIcon; tone: string }> = {
  held: { icon: Clock, tone: 'quiet' },
  waiting: { icon: Clock, tone: 'quiet' },
  sending: { icon: Send, tone: 'quiet' },
  delivered: { icon: Send, tone: 'quiet' },
  doubled: { icon: CircleHelp, tone: 'warn' },
  left: { icon: CircleHelp, tone: 'warn' },
  refused: { icon: CircleAlert, tone: 'bad' },
  paused: { icon: Wrench, tone: 'warn' },
  unsure: { icon: CircleHelp, tone: 'warn' },
}

interface EntryItemProps extends SharedByEntries {
  entry: EntryView
}

/** One lead that has not arrived. */
export function EntryItem({ entry, ...shared }: EntryItemProps) {
  const { say } = useGleaner()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { icon: Icon, tone } = marks[entry.state.kind]
  const name = entryName(entry)
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
        <EntryWords entry={entry} isStopped={shared.isStopped} />
        {entry.state.kind === 'refused' && (
          <Refusals refusals={entry.state.refusals} vendor={entry.destinationName} />
        )}
        {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
        <EntryActions entry={entry} shared={shared} onTrouble={setTrouble} />
      </div>
    </li>
  )
}
