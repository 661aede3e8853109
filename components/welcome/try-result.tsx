import type { Say } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { Tried } from './use-tried.ts'

/** What came of the try, said where the user looks when the popup closes; its room is there from the beginning. */
export function TryResult({ tried, onTakeBack }: { tried: Tried; onTakeBack: () => void }) {
  const { say } = useGleaner()
  return (
    <div class="try-result">
      {tried.kind === 'saved' ? (
        <Notice tone="good" actions={<TakeBack entry={tried.entry} onTakeBack={onTakeBack} />}>
          <strong>{sayWhere(say, tried)}</strong>
          {tried.trouble !== null && <div>{tried.trouble}</div>}
        </Notice>
      ) : (
        <p class="try-empty quiet" role="status">
          {tried.kind === 'not-yet' ? say('welcome_result_none') : say('welcome_result_back')}
        </p>
      )}
    </div>
  )
}

/** The built-in list. */
const THIS_BROWSER = 'this-browser'

type Saved = Extract<Tried, { kind: 'saved' }>

function sayWhere(say: Say, { entry }: Saved): string {
  const { leadName, destinationName, destinationId, state } = entry
  if (state.kind !== 'delivered') return say('welcome_result_kept', leadName, destinationName)
  if (destinationId === THIS_BROWSER) return say('welcome_result_list', leadName)
  return say('welcome_result_sent', leadName, destinationName)
}

/** Deleting at a CRM is a matter for the list, which asks first. */
function TakeBack({ entry, onTakeBack }: { entry: Saved['entry']; onTakeBack: () => void }) {
  const { say } = useGleaner()
  if (entry.canUndo !== true || entry.destinationId !== THIS_BROWSER) return null
  return <Button onClick={onTakeBack}>{say('welcome_take_back')}</Button>
}
