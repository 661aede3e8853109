import { SavedNotices } from './parts-of-saved.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { ReadingDay } from './reading-day.tsx'
import { ReadingNotice } from './reading-notice.tsx'

/** What the user should know before the first field: how and when the page was read, where the lead already is. */
export function FormNotices({ state, acts }: { state: OpenState; acts: PopupActs }) {
  return (
    <>
      {!state.isEditing && <ReadingDay draft={state.draft} />}
      <ReadingNotice draft={state.draft} onReadAgain={() => void acts.readAgain()} />
      {(state.entries.length > 0 || state.undone !== null) && <SavedNotices state={state} acts={acts} />}
    </>
  )
}
