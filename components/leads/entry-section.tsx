import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { EntryItem } from './entry-item.tsx'
import './entries.css'
import { useEntries } from './use-entries.ts'

const shownAtFirst = 12

/** Leads that have not arrived: where they stand, and what the user can do. Nothing to do, nothing to see. */
export function EntrySection() {
  const { say } = useGleaner()
  const known = useEntries()
  const [all, setAll] = useState(false)
  const open = inNeedFirst(known.entries.filter(isWorthShowing))
  const shown = all ? open : open.slice(0, shownAtFirst)
  if (known.silent) {
    return (
      <Notice tone="bad" actions={<Button onClick={() => void known.read()}>{say('silent_again')}</Button>}>
        {say('leads_entries_silent')}
      </Notice>
    )
  }
  if (open.length === 0) return null
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{say('leads_entries')}</h2>
      <ul class="entries">
        {shown.map((entry) => (
          <EntryItem key={entry.id} entry={entry} onRead={known.read} onAnswer={known.put} />
        ))}
      </ul>
      {shown.length < open.length && (
        <div>
          <Button onClick={() => setAll(true)}>
            {say('leads_entries_all', open.length.toLocaleString())}
          </Button>
        </div>
      )}
    </section>
  )
}

/** A lead on its way into the list below is there before anybody has read this. */
function isWorthShowing({ destinationId, state }: EntryView): boolean {
  const underWay = state.kind === 'sending' || (state.kind === 'waiting' && state.delay === null)
  return !(underWay && destinationId === 'this-browser')
}

/** What the user has to do something about comes before what only waits. */
function inNeedFirst(entries: readonly EntryView[]): EntryView[] {
  const isInNeed = ({ state }: EntryView) => state.kind !== 'waiting' && state.kind !== 'sending'
  return [...entries.filter(isInNeed), ...entries.filter((entry) => !isInNeed(entry))]
}
