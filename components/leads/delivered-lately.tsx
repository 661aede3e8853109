import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayEntry } from '../shared/sentences.ts'
import type { SharedByEntries } from './entry-list.tsx'
import { entryName } from './entry-name.ts'
import { arrivedAt } from './outbox-state.ts'
import { SectionHead } from './section-head.tsx'
import { useUndo } from './use-undo.ts'
import { webAddress } from './web-address.ts'
import { WhenArrived } from './when-arrived.tsx'

interface DeliveredLatelyProps {
  entries: readonly EntryView[]
  shared: SharedByEntries
}

/** What arrived at CRMs last: where, when, and the way to it. */
export function DeliveredLately({ entries, shared }: DeliveredLatelyProps) {
  const { say } = useGleaner()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="lately">
      <SectionHead id="lately" title={say('leads_lately')} />
      <ul class="card arrivals">
        {entries.map((entry) => (
          <Arrival key={entry.id} entry={entry} shared={shared} />
        ))}
      </ul>
    </section>
  )
}

function Arrival({ entry, shared }: { entry: EntryView; shared: SharedByEntries }) {
  const { say } = useGleaner()
  const [trouble, setTrouble] = useState<string | null>(null)
  const undo = useUndo(shared, setTrouble)
  const link = entry.state.kind === 'delivered' ? webAddress(entry.state.link ?? '') : null
  return (
    <li class="arrival" aria-label={entryName(entry)}>
      <span class="quiet arrival-time">
        <WhenArrived time={arrivedAt(entry)} />
      </span>
      <strong dir="auto">{entryName(entry)}</strong>
      <span class="quiet arrival-state">{sayEntry(say, entry)}</span>
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {say('open_in', entry.destinationName)}
        </a>
      )}
      {entry.canUndo && (
        <ConfirmButton
          small
          label={say('undo')}
          question={<p>{say('undo_question', entry.destinationName)}</p>}
          confirmLabel={say('undo_confirm', entry.destinationName)}
          onConfirm={() => undo(entry)}
        />
      )}
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
    </li>
  )
}
