import './receipt.css'
import { useState } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import { BatchCard } from './batch-card.tsx'
import { EntryNotice } from './entry-notice.tsx'
import { generalRefusals } from './field-problem.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { wholeEntries } from './saved-entries.ts'
import { Undone } from './undone.tsx'

/** Over the form of a lead that was saved before: what became of that. */
export function SavedNotices({ state, acts }: { state: OpenState; acts: PopupActs }) {
  return (
    <>
      <Undone undone={state.undone} />
      <BatchCard state={state} acts={acts} />
      {wholeEntries(state).map((entry) => (
        <EntryNotice key={entry.id} entry={entry} refusals={generalRefusals(state, entry)} acts={acts} />
      ))}
      <NotSavedYet isAhead={state.draft.isAhead ?? false} />
    </>
  )
}

/** Of a correction that is found again: what is said above is true of the lead as it was. Who types knows. */
function NotSavedYet({ isAhead }: { isAhead: boolean }) {
  const { say } = useGleaner()
  const [wasAhead] = useState(isAhead)
  return wasAhead && isAhead ? <p class="hint">{say('ahead_unsaved')}</p> : null
}
