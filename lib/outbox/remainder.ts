import type { Entry } from './entry.ts'

/** What is kept of a lead that was taken back, for as long as a second record of it may come into sight. */

/**
 * Null: nothing of it can be left. `done` tells the records that were deleted from one that was not; notes went with
 * theirs. It is of no draft: the lead may be saved once more.
 */
export function remainderOf(entry: Entry, id: string, at: number): Entry | null {
  const { state } = entry
  const suspects = entry.suspects.filter(({ step }) => !step.startsWith('note'))
  if (state.kind !== 'delivered' || suspects.length === 0) return null
  return {
    ...entry,
    id: `${entry.id}${apart}${id}`,
    draftId: `rest~${id}`,
    batch: null,
    suspects,
    state: { kind: 'undone', at, receipt: state.receipt },
  }
}

const apart = '~rest~'

/** The id under which an entry's lead was sent: CRMs may hold it. */
export const sentId = ({ id }: Pick<Entry, 'id'>): string => id.split(apart)[0] ?? id

/** Null for a remainder that nothing is to be looked for any more: it is not kept. */
export function unlessOver(entry: Entry): Entry | null {
  return entry.state.kind === 'undone' && entry.suspects.length === 0 ? null : entry
}
