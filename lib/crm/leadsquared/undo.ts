import type { Undoing, UndoOutcome } from '../contract.ts'
import type { LeadSquaredCredentials } from './leadsquared-call.ts'

/** Deletes what a delivery made. */
export async function undoInLeadSquared(_undoing: Undoing<LeadSquaredCredentials>): Promise<UndoOutcome> {
  return { kind: 'later', delay: 'server', waitMs: null }
}
