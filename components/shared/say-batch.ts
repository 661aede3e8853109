import type { BatchView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayCount } from './say-count.ts'
import { sayList } from './say-list.ts'

/** What was saved together, and where to: "Our team · 200 leads to Close". */
export function sayBatch(say: Say, { pageTitle, size, destinationNames }: BatchView): string {
  const leads = sayCount(say, 'noun_lead_one', 'noun_lead', size)
  const words = say('batch_to', leads, sayList(destinationNames))
  return pageTitle === '' ? words : say('batch_of', pageTitle, words)
}

/** How far it is: "120 delivered, 78 waiting, 2 need you". */
export function sayBatchState(say: Say, { size, delivered, waiting, needy }: BatchView): string {
  if (delivered === size) return say('batch_arrived')
  const number = new Intl.NumberFormat().format
  return [
    say('batch_delivered', number(delivered)),
    ...(waiting > 0 ? [say('batch_waiting', number(waiting))] : []),
    ...(needy > 0 ? [sayCount(say, 'batch_needy_one', 'batch_needy', needy)] : []),
  ].join(', ')
}
