import type { Draft } from '../../lib/lead/draft.ts'
import { changedParts } from '../../lib/lead/draft-change.ts'
import type { OpenState } from './popup-state.ts'

/** Where it goes and what is decided there is no part of the lead itself. */
const aside: ReadonlySet<string> = new Set(['destinationId', 'also', 'decisions', 'touched', 'isAhead'])

/**
 * An edited draft of a lead that is saved already, or being saved, marked as ahead of it where something of the lead is
 * corrected: the popup then opens with what is not saved yet.
 */
export function markAhead({ draft: before, entries, busy, isEditing }: OpenState, after: Draft): Draft {
  const isSaved = entries.length > 0 || busy === 'saving'
  if (!isSaved || isEditing || after.isAhead || !isCorrected(before, after)) return after
  return { ...after, isAhead: true }
}

/** Whether the lead itself is another in a later state of its draft. */
export function isCorrected(before: Draft, after: Draft): boolean {
  // Another destination begins with a status of its own.
  const isElsewhere = before.destinationId !== after.destinationId
  return changedParts(before, after).some((part) => !aside.has(part) && !(part === 'statusId' && isElsewhere))
}
