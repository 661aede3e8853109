import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

/** Asked before a new reading takes the place of what the user typed. */
export function ReadAgainQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { say } = useGleaner()
  const place = useRef<HTMLDivElement>(null)
  // The keyboard comes along, to the harmless answer, and goes back to where it was.
  useLayoutEffect(() => {
    const { activeElement } = document
    place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    return () => activeElement instanceof HTMLElement && activeElement.focus()
  }, [])
  return (
    <div class="over-form" ref={place}>
      <Notice
        tone="warn"
        actions={
          <>
            <Button onClick={onYes}>{say('read_again_confirm')}</Button>
            <Button kind="quiet" onClick={onNo}>
              {say('keep_edits')}
            </Button>
          </>
        }
      >
        {say('read_again_question')}
      </Notice>
    </div>
  )
}
