import { useId } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { sayBatch, sayBatchState } from '../shared/say-batch.ts'
import { BatchRows } from './batch-rows.tsx'
import { Hold } from './hold.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { apartEntries, batchOf, isUnsent } from './saved-entries.ts'
import { UndoNow } from './undo-button.tsx'

/** How far the people are who were saved apart: one bar for all, however many they are. */
export function BatchCard({ state, acts }: { state: OpenState; acts: PopupActs }) {
  const { say, openPage } = useGleaner()
  const id = useId()
  const batch = batchOf(state)
  if (batch === null) return null
  const entries = apartEntries(state)
  const isPaused = state.progress?.isPaused ?? false
  const until = heldUntil(entries)
  const unsent = entries.filter(isUnsent)
  return (
    <section class="receipt-entry receipt-batch" aria-labelledby={id}>
      <h2 id={id}>{sayBatch(say, { ...batch, pageTitle: '' })}</h2>
      <progress
        aria-labelledby={id}
        aria-describedby={`${id}-state`}
        max={batch.size}
        value={batch.delivered}
      />
      {until === null ? (
        <p id={`${id}-state`} class={batch.needy > 0 ? 'batch-needy' : undefined}>
          {sayBatchState(say, batch)}
        </p>
      ) : (
        <div id={`${id}-state`}>
          <Hold until={until} destinationName={sayList(say, batch.destinationNames)} isPaused={isPaused} />
        </div>
      )}
      <p class="visually-hidden" role="status">
        {batch.waiting === 0 && sayBatchState(say, batch)}
      </p>
      <div class="row">
        {(until !== null || isPaused) && unsent.length > 0 && <UndoNow entries={unsent} acts={acts} />}
        {until === null && batch.waiting > 0 && !isPaused && (
          <Button small onClick={() => void acts.pause(true)}>
            {say('leads_pause')}
          </Button>
        )}
        <Button small onClick={() => openPage('leads')}>
          {say('batch_see')}
        </Button>
      </div>
      <BatchRows entries={entries} acts={acts} />
    </section>
  )
}

/** When the first of them goes out, while all are held. */
function heldUntil(entries: readonly EntryView[]): number | null {
  const moments = entries.map(({ state }) => (state.kind === 'held' ? state.until : null))
  return moments.reduce((first, until) => (first === null || until === null ? null : Math.min(first, until)))
}
