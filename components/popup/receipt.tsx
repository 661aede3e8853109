import './receipt.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { BatchCard } from './batch-card.tsx'
import { NextSteps } from './next-steps.tsx'
import { NotUndone } from './not-undone.tsx'
import { PausedNotice } from './paused-notice.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { ReceiptEntry } from './receipt-entry.tsx'
import { wholeEntries } from './saved-entries.ts'
import { Undone } from './undone.tsx'
import { useUndoKey } from './use-undo-key.ts'

interface ReceiptProps {
  state: OpenState
  acts: PopupActs
  /** Null: a saved lead is corrected, whose page is not at hand. */
  onReadAgain: (() => void) | null
}

/** After the save: what became of the lead at each destination, live, and what to do next. */
export function Receipt({ state, acts, onReadAgain }: ReceiptProps) {
  const { say } = useGleaner()
  const heading = useFocus(state)
  useUndoKey(state.entries, acts)
  const leadName = state.entries[0]?.leadName || state.draft.pageTitle
  const others = state.draft.people.filter((person) => person.included).length - 1
  const isPaused = state.progress?.isPaused ?? false
  return (
    <section class="receipt" aria-busy={state.busy !== null}>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{leadName}</bdi>{' '}
        {others > 0 && <span class="receipt-others">{sayCount(say, 'people_more', others)}</span>}
      </h1>
      <PausedNotice state={state} acts={acts} />
      <BatchCard state={state} acts={acts} />
      <ul class="receipt-entries">
        {wholeEntries(state).map((entry) => (
          <ReceiptEntry key={entry.id} entry={entry} isPaused={isPaused} acts={acts} />
        ))}
      </ul>
      <Undone undone={state.undone} />
      <NotUndone notUndone={state.notUndone} />
      {state.trouble === 'silent' && <Notice tone="bad">{say('trouble_silent')}</Notice>}
      <NextSteps state={state} acts={acts} onReadAgain={onReadAgain} />
    </section>
  )
}

/** The keyboard begins at the heading, and comes back to it when the button that it was on is gone. */
function useFocus({ entries, progress }: OpenState) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  // Only what was saved or told takes buttons away.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [entries, progress])
  return heading
}
