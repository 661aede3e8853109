import { useEffect, useRef } from 'preact/hooks'
import { sayNumber } from '../../lib/words/say-number.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { type LeadListState, loadedRows } from './lead-list-state.ts'

/** Reads on when it comes near the window; the button is for who does not scroll. */
export function ReadMore({ state, onMore }: { state: LeadListState; onMore: () => void }) {
  const { say } = useGleaner()
  const end = useRef<HTMLDivElement>(null)
  const newest = useRef(onMore)
  newest.current = onMore
  const waits = state.phase === 'ready' && state.next !== null

  // Watched anew after each page: an end that never left the window would not be reported again.
  useEffect(() => {
    if (!waits || end.current === null) return
    const observer = new IntersectionObserver(
      (changes) => changes.some((change) => change.isIntersecting) && newest.current(),
      { rootMargin: '800px 0px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [waits])

  if (state.next === null || state.phase === 'loading') return null
  const shown = sayNumber(say, loadedRows(state).length)
  return (
    <div ref={end} class="read-more">
      <Button busy={state.phase === 'loading-more'} onClick={onMore}>
        {say('leads_more', shown, sayNumber(say, state.total))}
      </Button>
    </div>
  )
}
