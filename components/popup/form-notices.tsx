import { BatchCard } from './batch-card.tsx'
import { EntryNotice } from './entry-notice.tsx'
import { generalRefusals } from './field-problem.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { ReadingNotice } from './reading-notice.tsx'
import { wholeEntries } from './saved-entries.ts'
import { Undone } from './undone.tsx'

/** What the user should know before the first field: how the page was read, where the lead already is. */
export function FormNotices({ state, acts }: { state: OpenState; acts: PopupActs }) {
  return (
    <>
      <ReadingNotice draft={state.draft} onReadAgain={() => void acts.readAgain()} />
      <Undone undone={state.undone} />
      <BatchCard state={state} acts={acts} />
      {wholeEntries(state).map((entry) => (
        <EntryNotice key={entry.id} entry={entry} refusals={generalRefusals(state, entry)} acts={acts} />
      ))}
    </>
  )
}
