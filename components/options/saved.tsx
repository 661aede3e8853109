import { Check } from 'lucide-preact'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { SaveState } from './use-saver.ts'

/** Tells whether the last change is kept, in a corner that stays in sight. What is not kept is still in its box. */
export function Saved({ state, onAgain }: { state: SaveState; onAgain: () => void }) {
  const { say } = useGleaner()
  if (state === 'full' || state === 'silent')
    return (
      <div class="saved">
        <Notice tone="bad" actions={<Button onClick={onAgain}>{say('silent_again')}</Button>}>
          {say(state === 'full' ? 'setup_full' : 'setup_silent')}
        </Notice>
      </div>
    )
  return (
    <p class="saved saved-quiet" role="status">
      {state === 'saved' && (
        <span>
          <Check class="icon" aria-hidden="true" />
          {say('setup_saved')}
        </span>
      )}
    </p>
  )
}
