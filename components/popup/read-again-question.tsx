import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

/** Asked before a new reading takes the place of what the user typed. */
export function ReadAgainQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { say } = useGleaner()
  return (
    <div class="over-form">
      <Notice
        tone="warn"
        actions={
          <>
            <Button onClick={onYes}>{say('read_again')}</Button>
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
