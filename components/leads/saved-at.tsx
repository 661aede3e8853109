import { sayDate, sayMoment } from '../../lib/words/say-time.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** A day in the reader's own form, with the time for a pointer. */
export function SavedAt({ time }: { time: number }) {
  const { say } = useGleaner()
  return (
    <time class="saved-at" dateTime={new Date(time).toISOString()} title={sayMoment(say, time)}>
      {sayDate(say, time)}
    </time>
  )
}
