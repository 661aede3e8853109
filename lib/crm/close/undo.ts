import type { Undoing, UndoOutcome } from '../contract.ts'
import type { CloseCredentials } from './close-call.ts'

/** Deletes what a delivery made. */
export async function undoInClose(_undoing: Undoing<CloseCredentials>): Promise<UndoOutcome> {
  return { kind: 'later', delay: 'server', waitMs: null }
}
