import type { EntryView } from '../../lib/messages/views.ts'
import { ActButton } from '../shared/act-button.tsx'
import { actsFor } from '../shared/acts-for.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { onlyWhenChanged } from '../shared/only-when-changed.ts'
import { sayRefusal } from '../shared/say-refusal.ts'
import { sayEntry } from '../shared/sentences.ts'
import type { PopupActs } from './popup-acts.ts'
import { StateMark } from './state-mark.tsx'

interface BatchRowProps {
  entry: EntryView
  acts: PopupActs
}

/** What became of one of the people who were saved together. */
export const BatchRow = onlyWhenChanged(({ entry, acts }: BatchRowProps) => {
  const { say, editEntry } = useGleaner()
  const [refusal] = entry.state.kind === 'refused' ? entry.state.refusals : []
  return (
    <li>
      <StateMark kind={entry.state.kind} />
      <span class="batch-words">
        <bdi class="person-name">{entry.leadName}</bdi>
        <span class="batch-result">
          {refusal ? sayRefusal(say, refusal, entry.destinationName) : sayEntry(say, entry)}
        </span>
      </span>
      {entry.state.kind === 'refused' ? (
        <Button small onClick={() => editEntry(entry.id)}>
          {say('leads_edit')}
        </Button>
      ) : (
        actsFor(entry)
          // The card leads to the list, for all of them.
          .next.filter(({ kind }) => kind !== 'open-list')
          .map((act) => (
            <ActButton
              key={act.kind}
              small
              entry={entry}
              act={act}
              onAsk={(asked) => void acts.act(entry, asked)}
            />
          ))
      )}
    </li>
  )
})
