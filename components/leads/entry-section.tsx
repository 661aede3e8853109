import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { EntryItem } from './entry-item.tsx'
import { useEntries } from './use-entries.ts'

/** Leads that have not arrived: where they stand, and what the user can do. Nothing to do, nothing to see. */
export function EntrySection() {
  const { say } = useGleaner()
  const known = useEntries()
  const shown = known.entries.filter(isWorthShowing)
  if (known.silent) {
    return (
      <Notice tone="bad" actions={<Button onClick={() => void known.read()}>{say('silent_again')}</Button>}>
        {say('leads_entries_silent')}
      </Notice>
    )
  }
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{say('leads_entries')}</h2>
      <ul class="entries">
        {shown.map((entry) => (
          <EntryItem key={entry.id} entry={entry} onRead={known.read} onAnswer={known.put} />
        ))}
      </ul>
    </section>
  )
}

/** A lead on its way into the list below is there before anybody has read this. */
function isWorthShowing({ destinationId, state }: EntryView): boolean {
  const underWay = state.kind === 'sending' || (state.kind === 'waiting' && state.delay === null)
  return !(underWay && destinationId === 'this-browser')
}
