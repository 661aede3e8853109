import type { RecoverOutcome, Recovery } from '../contract.ts'
import type { PipedriveCredentials } from './pipedrive-call.ts'

/** Looks whether a write whose answer was lost has happened. */
export async function recoverInPipedrive(_recovery: Recovery<PipedriveCredentials>): Promise<RecoverOutcome> {
  return { kind: 'unclear' }
}
