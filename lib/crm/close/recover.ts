import type { RecoverOutcome, Recovery } from '../contract.ts'
import type { CloseCredentials } from './close-call.ts'

/** Looks whether a write whose answer was lost has happened. */
export async function recoverInClose(_recovery: Recovery<CloseCredentials>): Promise<RecoverOutcome> {
  return { kind: 'unclear' }
}
