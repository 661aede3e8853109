import { sayClock, sayDate, sayMoment } from '../../lib/words/say-time.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** The time of today, the day of what is older; all of it for a pointer. */
export function WhenArrived({ time }: { time: number }) {
  const { say } = useGleaner()
  const date = new Date(time)
  const isToday = date.toDateString() === new Date().toDateString()
  return (
    <time dateTime={date.toISOString()} title={sayMoment(say, time)}>
      {isToday ? sayClock(say, time) : sayDate(say, time)}
    </time>
  )
}
