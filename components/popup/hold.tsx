import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

interface HoldProps {
  until: number
  destinationName: string
  /** The user stopped all sending, so that nothing goes out at that moment. */
  isPaused: boolean
}

/**
 * How long a lead can still be taken back. The seconds are for the eye: read out, they would drown the rest, so that a
 * screen reader hears once that it goes out in a moment.
 */
export function Hold({ until, destinationName, isPaused }: HoldProps) {
  const { say } = useGleaner()
  const seconds = useSecondsLeft(isPaused ? null : until)
  if (isPaused) return <p role="status">{say('leads_stopped')}</p>
  if (seconds === null || seconds === 0) return <p role="status">{say('entry_waiting', destinationName)}</p>
  return (
    <>
      <p role="status" class="visually-hidden">
        {say('entry_held', destinationName)}
      </p>
      <p class="hold" aria-hidden="true">
        {sayCount(say, 'hold_left', seconds, destinationName)}
      </p>
    </>
  )
}
