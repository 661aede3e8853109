import type { DestinationView } from '../../lib/messages/views.ts'
import { sayClock } from '../../lib/words/say-time.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

type Resting = NonNullable<DestinationView['resting']>

/** The vendor's limits of a connection, while they make all that is for it wait. */
export function restOf({ resting, disconnection }: DestinationView): Resting | null {
  if (disconnection !== null || resting === undefined) return null
  return resting.until > Date.now() ? resting : null
}

/** Says that a connection works, though nothing goes out for a while, and when it goes on. */
export function RestingNotice({ destination }: { destination: DestinationView }) {
  const { say } = useGleaner()
  const resting = restOf(destination)
  if (resting === null) return null
  const words = resting.delay === 'daily' ? 'options_resting_daily' : 'options_resting_busy'
  return <Notice tone="info">{say(words, destination.name, sayClock(say, resting.until))}</Notice>
}
