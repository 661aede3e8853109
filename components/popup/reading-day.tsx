import type { Draft } from '../../lib/lead/draft.ts'
import { sayDay } from '../../lib/words/say-time.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** Of a draft that is found again: from which day it is, if that is over. Its page may say something else by now. */
export function ReadingDay({ draft: { capturedAt, reading } }: { draft: Draft }) {
  const { say } = useGleaner()
  if (reading === 'unreadable' || capturedAt === 0 || capturedAt >= new Date().setHours(0, 0, 0, 0))
    return null
  return <p class="hint">{say('reading_day', sayDay(say, capturedAt))}</p>
}
