import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { BatchCard } from './batch-card.tsx'
import { EntryNotice } from './entry-notice.tsx'
import { generalRefusals } from './field-problem.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { ReadingNotice } from './reading-notice.tsx'
import { wholeEntries } from './saved-entries.ts'

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

/** The lead is the user's again; nothing of it is left elsewhere. */
function Undone({ undone }: Pick<OpenState, 'undone'>) {
  const { say } = useGleaner()
  if (undone === null) return null
  const wasThere = undone.state.kind === 'delivered'
  return (
    <Notice tone="info">
      {wasThere ? say('undone_deleted', undone.destinationName) : say('undone_unsent')}
    </Notice>
  )
}
