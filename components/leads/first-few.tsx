import { type ComponentChildren, toChildArray } from 'preact'
import { sayCount } from '../../lib/words/say-count.ts'
import { useGleaner } from '../shared/gleaner.ts'

const shownAtOnce = 3

/** The first things of a cell; the rest unfolds, so that one lead with a whole team does not fill the window. */
export function FirstFew({ children }: { children: ComponentChildren }) {
  const { say } = useGleaner()
  const all = toChildArray(children)
  // One more takes no more room than the words about it.
  if (all.length <= shownAtOnce + 1) return <>{all}</>
  return (
    <>
      {all.slice(0, shownAtOnce)}
      <details class="lead-more">
        <summary>{sayCount(say, 'leads_more_values', all.length - shownAtOnce)}</summary>
        {all.slice(shownAtOnce)}
      </details>
    </>
  )
}
