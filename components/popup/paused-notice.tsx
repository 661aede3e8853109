import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'

/** Where something waits and all sending is paused: nothing else explains why nothing moves. */
export function PausedNotice({ state, acts }: { state: OpenState; acts: PopupActs }) {
  const { say } = useGleaner()
  const waits = state.entries.some(({ state: { kind } }) => kind === 'held' || kind === 'waiting')
  if (!state.progress?.isPaused || !waits) return null
  return (
    <Notice
      tone="warn"
      actions={<Button onClick={() => void acts.pause(false)}>{say('leads_go_on')}</Button>}
    >
      {say('leads_paused')}
    </Notice>
  )
}
