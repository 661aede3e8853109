import { useEffect, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { sayEntry } from '../shared/sentences.ts'

/** Where an entry stands; where the user is asked, also why. */
export function EntryWords({ entry, isStopped }: { entry: EntryView; isStopped: boolean }) {
  const { say } = useGleaner()
  const { state, destinationName } = entry
  const canStop = state.kind === 'held' || (state.kind === 'waiting' && state.isLooking !== true)
  if (isStopped && canStop) return <p role="status">{say('leads_stopped')}</p>
  if (state.kind === 'held') return <Countdown until={state.until} destinationName={destinationName} />
  return (
    <>
      <p role="status">{sayEntry(say, entry)}</p>
      {state.kind === 'unsure' && <p class="quiet">{say('leads_why_asked', destinationName)}</p>}
    </>
  )
}

/** Seconds to change one's mind. Not read out: it would speak every second. */
function Countdown({ until, destinationName }: { until: number; destinationName: string }) {
  const { say } = useGleaner()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.ceil((until - now) / 1_000)
  return (
    <p role="timer">
      {seconds > 0
        ? sayCount(say, 'leads_held', seconds, destinationName)
        : say('entry_waiting', destinationName)}
    </p>
  )
}
