import { History } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayDay } from '../../lib/words/say-time.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** Under the head: what was captured from this page before, with the way to it; the newest, and the others on demand. */
export function Earlier({ entries }: { entries: readonly EntryView[] }) {
  const { say } = useGleaner()
  const [isOpen, open] = useState(false)
  const id = useId()
  const [newest, ...others] = entries
  if (newest === undefined) return null
  return (
    <section class="earlier" aria-label={say('earlier_title')}>
      <div class="earlier-line">
        <History class="icon" aria-hidden="true" />
        <p>
          {say('earlier', newest.destinationName, sayDay(say, arrivedAt(newest)))}{' '}
          <RecordLink entry={newest} />
        </p>
        {others.length > 0 && (
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => open(!isOpen)}
          >
            {isOpen ? say('verdict_hide') : sayCount(say, 'and_more', others.length)}
          </button>
        )}
      </div>
      {isOpen && (
        <ul id={id}>
          {others.map((entry) => (
            <li key={entry.id}>
              <bdi>{entry.leadName}</bdi> · {sayDay(say, arrivedAt(entry))} · {entry.destinationName}{' '}
              <RecordLink entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function arrivedAt({ state, savedAt }: EntryView): number {
  return (state.kind === 'delivered' ? state.deliveredAt : undefined) ?? savedAt
}

/** The record at its CRM, or the list in which it is. */
function RecordLink({ entry }: { entry: EntryView }) {
  const { say, openLink, openPage } = useGleaner()
  const { state, destinationId, destinationName, leadName } = entry
  const link = state.kind === 'delivered' ? state.link : null
  const isHere = destinationId === 'this-browser'
  if (!isHere && link === null) return null
  return (
    <button
      type="button"
      class="link"
      aria-label={say('earlier_open_label', leadName, destinationName)}
      onClick={() => (link === null || isHere ? openPage('leads') : openLink(link))}
    >
      {say('earlier_open')}
    </button>
  )
}
