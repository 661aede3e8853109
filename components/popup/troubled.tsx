import { ArrowRight, TriangleAlert } from 'lucide-preact'
import { useGleaner } from '../shared/gleaner.ts'

/** How many leads of other pages wait for the user, and the way to them. */
export function Troubled({ count }: { count: number }) {
  const { say, openPage } = useGleaner()
  return (
    <button type="button" class="troubled" onClick={() => openPage('leads')}>
      <TriangleAlert class="icon" aria-hidden="true" />
      {count === 1 ? say('troubled_one') : say('troubled_many', String(count))}
      <ArrowRight class="icon troubled-arrow" aria-hidden="true" />
    </button>
  )
}
