import { useGleaner } from '../shared/gleaner.ts'
import { notUndoneWords } from '../shared/not-undone-words.ts'
import { Notice } from '../shared/notice.tsx'
import type { OpenState } from './popup-state.ts'

/** Why a lead is still where it is. */
export function NotUndone({ notUndone }: Pick<OpenState, 'notUndone'>) {
  const { say } = useGleaner()
  if (notUndone === null) return null
  const { reason, entry } = notUndone
  // A second record can be kept, a lead that is used only stays.
  const isSecond = reason === 'used' && entry.state.kind !== 'delivered'
  return (
    <Notice tone="bad">{say(isSecond ? 'twin_used' : notUndoneWords[reason], entry.destinationName)}</Notice>
  )
}
