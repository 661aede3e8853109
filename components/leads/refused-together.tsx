import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { Button } from '../shared/button.tsx'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import type { SharedByEntries } from './entry-list.tsx'

interface RefusedTogetherProps {
  refused: readonly EntryView[]
  shared: SharedByEntries
}

/** For several refused leads at once: what made the CRM refuse them may be mended there, or all may be given up. */
export function RefusedTogether({ refused, shared }: RefusedTogetherProps) {
  const { say, ask } = useGleaner()
  const [isBusy, setBusy] = useState(false)
  const [isSilent, setSilent] = useState(false)

  const forAll = async (one: (entryId: string) => Promise<unknown>) => {
    setBusy(true)
    let unanswered = 0
    // One after the other: the background has the sending to do as well.
    for (const { id } of refused) if ((await one(id)) === undefined) unanswered += 1
    setSilent(unanswered > 0)
    await shared.onRead()
    setBusy(false)
  }
  const retryAll = () => forAll((entryId) => ask('entry.retry', { entryId }))
  const discardAll = () => forAll((entryId) => ask('entry.discard', { entryId }))

  return (
    <>
      <div class="row">
        <Button busy={isBusy} onClick={() => void retryAll()}>
          {say('leads_try_all')}
        </Button>
        <ConfirmButton
          label={say('leads_discard_refused')}
          question={<p>{sayCount(say, 'leads_discard_refused_question', refused.length)}</p>}
          confirmLabel={say('leads_discard_refused_confirm')}
          onConfirm={discardAll}
        />
      </div>
      {isSilent && <Notice tone="bad">{say('leads_all_silent')}</Notice>}
    </>
  )
}
