import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { OpenState } from './popup-state.ts'

/** Why a lead is still where it is. */
export function NotUndone({ notUndone }: Pick<OpenState, 'notUndone'>) {
  const { say } = useGleaner()
  if (notUndone === null) return null
  return (
    <Notice tone="bad">
      {notUndone.reason === 'too-late'
        ? say('undo_late')
        : say('undo_failed', notUndone.entry.destinationName)}
    </Notice>
  )
}
