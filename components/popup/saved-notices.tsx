import './receipt.css'
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
      {state.saysUnsaved && <NotSavedYet />}
    </>
  )
}

/** What is said above is true of the lead as it was saved. */
function NotSavedYet() {
  const { say } = useGleaner()
  return <p class="hint">{say('ahead_unsaved')}</p>
}
