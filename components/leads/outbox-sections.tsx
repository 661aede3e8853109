import { useCallback, useState } from 'preact/hooks'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { BatchSection } from './batch-section.tsx'
import { DeliveredLately } from './delivered-lately.tsx'
import './entries.css'
import { NeedsYou } from './needs-you.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { groupsOf } from './outbox-state.ts'
import { PausedNotice, PauseTrouble } from './pause.tsx'
import { useOutbox } from './use-outbox.ts'
import { useProgress } from './use-progress.ts'

/** Leads on their way to a CRM: how far they are, what the user can do, and what arrived. Nothing to do, nothing to see. */
export function OutboxSections() {
  const { say } = useGleaner()
  const { state, isSilent, acts } = useOutbox()
  const progress = useProgress()
  const [said, setSaid] = useState('')
  const { needy, heldBack, onTheWay } = groupsOf(state)
  const readAll = useCallback(
    async () => void (await Promise.all([acts.read(), progress.read()])),
    [acts.read, progress.read],
  )
  const hasBars = progress.batches.length > 0
  const canPause = onTheWay.length > 0 && !progress.isPaused
  const shared = { acts, isStopped: progress.isPaused, onSay: setSaid, onRead: readAll }
  return (
    <>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <PausedNotice progress={progress} />
      <PauseTrouble progress={progress} />
      {isSilent && (
        <Notice tone="bad" actions={<Button onClick={() => void readAll()}>{say('silent_again')}</Button>}>
          {say('leads_entries_silent')}
        </Notice>
      )}
      {hasBars && <BatchSection progress={progress} canPause={canPause} />}
      <NeedsYou needy={needy} heldBack={heldBack} shared={shared} />
      <OnTheWay entries={onTheWay} progress={progress} canPause={canPause && !hasBars} shared={shared} />
      <DeliveredLately entries={state.lately} shared={shared} />
    </>
  )
}
