import type { EntryView } from '../../lib/messages/views.ts'
import { ActButton } from '../shared/act-button.tsx'
import { actsFor } from '../shared/acts-for.ts'
import type { PopupActs } from './popup-acts.ts'

interface EntryActionsProps {
  entry: EntryView
  acts: PopupActs
}

/** What a saved lead calls for where it stands now; what else is possible belongs to the form and the leads page. */
export function EntryActions({ entry, acts }: EntryActionsProps) {
  return (
    <>
      {actsFor(entry).next.map((act) => (
        // The place to look has a line of its own, above what can be said after the look.
        <div key={act.kind} class={act.kind === 'open-app' ? 'entry-look' : undefined}>
          <ActButton entry={entry} act={act} onAsk={(asked) => void acts.act(entry, asked)} />
        </div>
      ))}
    </>
  )
}
