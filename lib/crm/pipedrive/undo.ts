import type { Undoing, UndoOutcome } from '../contract.ts'
import type { PipedriveCredentials } from './pipedrive-call.ts'

/** Deletes what a delivery made. */
export async function undoInPipedrive(_undoing: Undoing<PipedriveCredentials>): Promise<UndoOutcome> {
  return { kind: 'later', delay: 'server', waitMs: null }
}
