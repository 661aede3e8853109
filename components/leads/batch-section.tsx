import { useId } from 'preact/hooks'
import type { BatchView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { sayBatch, sayBatchState } from '../shared/say-batch.ts'
import { PauseButton } from './pause.tsx'
import { SavedAt } from './saved-at.tsx'
import { SectionHead } from './section-head.tsx'
import type { Progress } from './use-progress.ts'

/** A bar for each batch of leads that were saved together. */
export function BatchSection({ progress, canPause }: { progress: Progress; canPause: boolean }) {
  const { say } = useGleaner()
  return (
    <section aria-labelledby="together">
      <SectionHead id="together" title={say('leads_together')}>
        {canPause && <PauseButton progress={progress} />}
      </SectionHead>
      <ul class="card batches">
        {progress.batches.map((batch) => (
          <Batch key={batch.id} batch={batch} />
        ))}
      </ul>
    </section>
  )
}

function Batch({ batch }: { batch: BatchView }) {
  const { say } = useGleaner()
  const id = useId()
  return (
    <li class="batch">
      <div class="entry-head">
        <span id={id} class="batch-name" dir="auto">
          {sayBatch(say, batch)}
        </span>
        <span class="quiet">
          <SavedAt time={batch.savedAt} />
        </span>
      </div>
      <progress
        aria-labelledby={id}
        aria-describedby={`${id}-state`}
        max={batch.size}
        value={batch.delivered}
      />
      <p id={`${id}-state`} class={batch.needy > 0 ? 'entry-warn' : 'quiet'}>
        {sayBatchState(say, batch)}
      </p>
    </li>
  )
}
