import type { BatchView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { sayFacts, sayList } from '../../lib/words/say-list.ts'

/** What was saved together, and where to: "Our team · 200 leads to Close". */
export function sayBatch(say: Say, { pageTitle, size, destinationNames }: BatchView): string {
  const words = sayCount(say, 'batch_to', size, sayList(say, destinationNames))
  return pageTitle === '' ? words : say('batch_of', pageTitle, words)
}

/** How far it is: "120 delivered, 78 waiting, 2 need you". */
export function sayBatchState(say: Say, { size, delivered, waiting, needy }: BatchView): string {
  if (delivered === size) return say('batch_arrived')
  return sayFacts(say, [
    sayCount(say, 'batch_delivered', delivered),
    ...(waiting > 0 ? [sayCount(say, 'batch_waiting', waiting)] : []),
    ...(needy > 0 ? [sayCount(say, 'batch_needy', needy)] : []),
  ])
}
