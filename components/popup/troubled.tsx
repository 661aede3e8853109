import { ArrowRight, TriangleAlert } from 'lucide-preact'
import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** How many leads of other pages wait for the user, and the way to them. */
export function Troubled({ count }: { count: number }) {
  const { say, openPage } = useGleaner()
  return (
    <button type="button" class="troubled" onClick={() => openPage('leads')}>
      <TriangleAlert class="icon" aria-hidden="true" />
      {sayCount(say, 'troubled', count)}
      <ArrowRight class="icon troubled-arrow" aria-hidden="true" />
    </button>
  )
}
