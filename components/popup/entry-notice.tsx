import type { EntryView } from '../../lib/messages/views.ts'
import { entryTones } from '../shared/entry-tones.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { type Refusal, sayRefusal } from '../shared/say-refusal.ts'
import { sayEntry } from '../shared/sentences.ts'
import { EntryActions } from './entry-actions.tsx'
import type { PopupActs } from './popup-acts.ts'

interface EntryNoticeProps {
  entry: EntryView
  /** What the CRM said that belongs to no field of the form. */
  refusals: Refusal[]
  acts: PopupActs
}

/** Over the form: where a lead that was saved before stands. */
export function EntryNotice({ entry, refusals, acts }: EntryNoticeProps) {
  const { say } = useGleaner()
  return (
    <Notice tone={entryTones[entry.state.kind]} actions={<EntryActions entry={entry} acts={acts} />}>
      <p>
        {sayEntry(say, entry)} {entry.state.kind === 'refused' && say('refused_advice')}
      </p>
      {refusals.map((refusal) => (
        <p key={JSON.stringify(refusal)}>{sayRefusal(say, refusal, entry.destinationName)}</p>
      ))}
    </Notice>
  )
}
