import type { DestinationView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayDisconnection, sayProblem } from '../shared/sentences.ts'
import { generalProblems } from './field-problem.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState, Trouble } from './popup-state.ts'

interface SaveNoticesProps {
  state: OpenState
  destination: DestinationView
  acts: PopupActs
}

/** Beside the Save button: what stood in the way of saving, or will stand in the way of sending. */
export function SaveNotices({ state, destination, acts }: SaveNoticesProps) {
  const { say, openPage } = useGleaner()
  const problems = new Set(generalProblems(state).map(({ code }) => sayProblem(say, code, destination.name)))
  return (
    <>
      {state.trouble && (
        <Notice tone="bad" actions={state.trouble === 'known' && <SaveAsNew acts={acts} />}>
          {sayTrouble(say, state.trouble, destination.name)}
        </Notice>
      )}
      {[...problems].map((sentence) => (
        <Notice key={sentence} tone="bad">
          {sentence}
        </Notice>
      ))}
      {destination.disconnection && (
        <Notice
          tone="warn"
          actions={
            destination.disconnection !== 'blocked' && (
              <Button onClick={() => openPage('options')}>{say('repair')}</Button>
            )
          }
        >
          {sayDisconnection(say, destination.disconnection, destination.name)}
        </Notice>
      )}
    </>
  )
}

function SaveAsNew({ acts }: { acts: PopupActs }) {
  const { say } = useGleaner()
  return <Button onClick={() => void acts.saveAsNew()}>{say('save_as_new')}</Button>
}

function sayTrouble(say: Say, trouble: Trouble, destinationName: string): string {
  switch (trouble) {
    case 'draft-full':
      return say('trouble_draft_full')
    case 'draft-silent':
      return say('trouble_draft_silent')
    case 'save-full':
      return say('trouble_save_full')
    case 'gone':
      return say('trouble_gone')
    case 'known':
      return say('trouble_known', destinationName)
    case 'silent':
      return say('trouble_silent')
  }
}
