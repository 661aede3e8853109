import type { EntryView } from '../../lib/messages/views.ts'
import type { AskedAct } from './act-button.tsx'
import type { Gleaner } from './gleaner.ts'

/** `isDone` false: the CRM did not let it be done, or the user uses by now what was to go: `isUsed`. The entry is null where it is not there any more. */
export interface Acted {
  isDone: boolean
  isUsed?: boolean
  entry: EntryView | null
}

/** Asks the background to do something about an entry; undefined: it did not answer. */
export async function askEntry(
  ask: Gleaner['ask'],
  entryId: string,
  act: AskedAct,
): Promise<Acted | undefined> {
  switch (act) {
    case 'retry': {
      const answer = await ask('entry.retry', { entryId })
      return answer && { isDone: true, ...answer }
    }
    case 'there':
    case 'missing': {
      const answer = await ask('entry.settle', { entryId, found: act })
      return answer && { isDone: true, ...answer }
    }
    case 'remove-twin':
    case 'keep-twins':
      return await ask('entry.twins', { entryId, keep: act === 'keep-twins' })
  }
}
