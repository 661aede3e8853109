import type { Entry } from '../outbox/entry.ts'
import { dueAt } from '../outbox/wait.ts'
import { pageKey } from './page-key.ts'

/** By what the indexes find an entry, beside its lead's reach. */
export interface Places {
  /** When it is to be tried; absent: not by itself, so that the indexes of time do not hold it. */
  dueAt?: number
  /** When it was delivered; absent: it is not, or not as it should be. */
  arrivedAt?: number
  /** Its destination with each record that it made there. */
  made: string[]
  /** The page that its lead was taken from. */
  page: string
}

/** Of what cannot be read nothing is known. */
export function entryPlaces(entry: Entry): Places {
  try {
    const { destinationId, done, twins, state, lead } = entry
    const due = dueAt({ state, suspects: entry.suspects ?? [] })
    const receipt = state.kind === 'delivered' || state.kind === 'doubled' ? state.receipt : null
    const records = [
      ...Object.entries(done),
      ...(twins ?? []).map(({ step, id }) => [step, id] as const),
      ['', receipt?.recordId ?? ''] as const,
    ]
    const made = records.flatMap(([step, id]) => (id === '' ? [] : madeKey(destinationId, step, id)))
    return {
      ...(due !== null && { dueAt: due }),
      // What is there twice is a question to the user, and no receipt yet.
      ...(state.kind === 'delivered' && { arrivedAt: state.receipt.deliveredAt }),
      made: [...new Set(made)],
      page: pageKey(lead.page.url),
    }
  } catch {
    return { made: [], page: '' }
  }
}

/** What remains of a lead that was taken back is not found as a lead. */
export const isTakenBack = ({ state }: Pick<Entry, 'state'>): boolean =>
  state?.kind === 'undone' || state?.kind === 'left'

/** With what the step makes: vendors number records of each kind on their own. A receipt's step is ''. */
export function madeKey(destinationId: string, step: string, recordId: string): string {
  return `${destinationId} ${step.split(':')[0]} ${recordId}`
}
