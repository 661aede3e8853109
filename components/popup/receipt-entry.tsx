import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { sayEntry } from '../shared/sentences.ts'
import { EntryActions } from './entry-actions.tsx'
import { Hold } from './hold.tsx'
import type { PopupActs } from './popup-acts.ts'
import { StateMark } from './state-mark.tsx'
import { UndoButton } from './undo-button.tsx'

interface ReceiptEntryProps {
  entry: EntryView
  /** The user stopped all sending. */
  isPaused: boolean
  acts: PopupActs
}

/** What became of the lead at one destination; Undo stands in the same place before and after it arrives. */
export function ReceiptEntry({ entry, isPaused, acts }: ReceiptEntryProps) {
  return (
    <li class={`receipt-entry receipt-${entry.state.kind}`}>
      <StateMark kind={entry.state.kind} />
      <div class="receipt-words">
        <StateWords entry={entry} isPaused={isPaused} />
      </div>
      <div class="receipt-undo">
        <UndoButton entry={entry} acts={acts} />
      </div>
      <div class="row">
        <EntryActions entry={entry} acts={acts} />
      </div>
    </li>
  )
}

function StateWords({ entry, isPaused }: Omit<ReceiptEntryProps, 'acts'>) {
  const { say } = useGleaner()
  const { state, destinationName } = entry
  if (state.kind === 'held')
    return <Hold until={state.until} destinationName={destinationName} isPaused={isPaused} />
  const isStopped = isPaused && state.kind === 'waiting' && state.delay === null
  return <p role="status">{isStopped ? say('leads_stopped') : sayEntry(say, entry)}</p>
}
