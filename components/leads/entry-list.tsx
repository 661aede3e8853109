import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayNumber } from '../../lib/words/say-number.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { EntryItem } from './entry-item.tsx'
import type { OutboxActs } from './use-outbox.ts'

/** What all lists of entries are given. */
export interface SharedByEntries {
  acts: OutboxActs
  /** The user paused all sending. */
  isStopped: boolean
  /** Says aloud what became of a lead that is no longer on screen. */
  onSay: (words: string) => void
  /** Asks what is on the way now: something left without being delivered. */
  onRead: () => Promise<void>
}

interface EntryListProps {
  entries: readonly EntryView[]
  shownAtFirst: number
  shared: SharedByEntries
}

/** Entries a card each: the first few, and all on request. */
export function EntryList({ entries, shownAtFirst, shared }: EntryListProps) {
  const { say } = useGleaner()
  const [all, setAll] = useState(false)
  const draw = useDrawnOnce(shared)
  const shown = all ? entries : entries.slice(0, shownAtFirst)
  if (entries.length === 0) return null
  return (
    <>
      <ul class="entries">{shown.map(draw)}</ul>
      {shown.length < entries.length && (
        <div>
          <Button onClick={() => setAll(true)}>
            {say('leads_entries_all', sayNumber(say, entries.length))}
          </Button>
        </div>
      )}
    </>
  )
}

/** An entry that did not change is the same element, which is not drawn again: of hundreds only a few change at a time. */
function useDrawnOnce({ acts, isStopped, onSay, onRead }: SharedByEntries): (entry: EntryView) => VNode {
  return useMemo(() => {
    const drawn = new WeakMap<EntryView, VNode>()
    return (entry) => {
      const known = drawn.get(entry)
      if (known !== undefined) return known
      const item = (
        <EntryItem
          key={entry.id}
          entry={entry}
          acts={acts}
          isStopped={isStopped}
          onSay={onSay}
          onRead={onRead}
        />
      )
      drawn.set(entry, item)
      return item
    }
  }, [acts, isStopped, onSay, onRead])
}
