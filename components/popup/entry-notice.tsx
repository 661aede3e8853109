import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice, type Tone } from '../shared/notice.tsx'
import { type Refusal, sayRefusal } from '../shared/say-refusal.ts'
import { sayEntry } from '../shared/sentences.ts'
import { EntryActions } from './entry-actions.tsx'
import type { PopupActs } from './popup-acts.ts'

const tones: Record<EntryView['state']['kind'], Tone> = {
  held: 'info',
  waiting: 'info',
  sending: 'info',
  delivered: 'good',
  refused: 'bad',
  paused: 'warn',
  unsure: 'warn',
  doubled: 'warn',
  left: 'warn',
}

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
    <Notice tone={tones[entry.state.kind]} actions={<EntryActions entry={entry} acts={acts} />}>
      <p>
        {sayEntry(say, entry)} {entry.state.kind === 'refused' && say('refused_advice')}
      </p>
      {refusals.map((refusal) => (
        <p key={JSON.stringify(refusal)}>{sayRefusal(say, refusal, entry.destinationName)}</p>
      ))}
    </Notice>
  )
}
