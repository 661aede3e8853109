import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import type { PopupActs } from './popup-acts.ts'
import { isUnsent } from './saved-entries.ts'

/** Takes a lead back: at once while nothing of it is sent, after a question where it is deleted there. */
export function UndoButton({ entry, acts }: { entry: EntryView; acts: PopupActs }) {
  const { say } = useGleaner()
  const { canUndo, state, destinationName, leadName } = entry
  if (!canUndo) return null
  if (isUnsent(entry)) return <UndoNow entries={[entry]} acts={acts} />
  if (state.kind !== 'delivered') return null
  const question =
    leadName === ''
      ? say('undo_delete_this_question', destinationName)
      : say('undo_delete_question', leadName, destinationName)
  return (
    <ConfirmButton
      small
      label={say('undo')}
      question={question}
      confirmLabel={say('undo_confirm', destinationName)}
      onConfirm={() => acts.undo([entry])}
    />
  )
}

/** Takes back what is not sent yet. The key that does the same is heard by the whole receipt. */
export function UndoNow({ entries, acts }: { entries: readonly EntryView[]; acts: PopupActs }) {
  const { say } = useGleaner()
  return (
    <Button small keys="Control+Z Meta+Z" onClick={() => void acts.undo(entries)}>
      {say('undo')}
    </Button>
  )
}
