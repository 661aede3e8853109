import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { OpenState } from './popup-state.ts'

/** Why a lead is still where it is. */
export function NotUndone({ notUndone }: Pick<OpenState, 'notUndone'>) {
  const { say } = useGleaner()
  if (notUndone === null) return null
  const { reason, entry } = notUndone
  if (reason === 'too-late') return <Notice tone="bad">{say('undo_late')}</Notice>
  return (
    <Notice tone="bad">{say(reason === 'used' ? 'twin_used' : 'undo_failed', entry.destinationName)}</Notice>
  )
}
