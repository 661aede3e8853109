import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { Progress } from './use-progress.ts'

/** Stops all sending until the user lets it go on. */
export function PauseButton({ progress }: { progress: Progress }) {
  const { say } = useGleaner()
  return (
    <Button small busy={progress.isPausing} onClick={() => void progress.setPaused(true)}>
      {say('leads_pause')}
    </Button>
  )
}

/** At the top while sending is paused: nothing else explains why nothing moves. */
export function PausedNotice({ progress }: { progress: Progress }) {
  const { say } = useGleaner()
  if (!progress.isPaused) return null
  return (
    <Notice
      tone="warn"
      actions={
        <Button kind="primary" busy={progress.isPausing} onClick={() => void progress.setPaused(false)}>
          {say('leads_go_on')}
        </Button>
      }
    >
      {say('leads_paused')}
    </Notice>
  )
}

/** Says that neither the pausing nor the going on happened. */
export function PauseTrouble({ progress: { trouble } }: { progress: Progress }) {
  const { say } = useGleaner()
  if (trouble === null) return null
  return <Notice tone="bad">{say(trouble === 'full' ? 'leads_pause_full' : 'leads_pause_silent')}</Notice>
}
