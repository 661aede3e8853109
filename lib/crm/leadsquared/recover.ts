import type { RecoverOutcome, Recovery } from '../contract.ts'
import type { LeadSquaredCredentials } from './leadsquared-call.ts'

/** Looks whether a write whose answer was lost has happened. */
export async function recoverInLeadSquared(
  _recovery: Recovery<LeadSquaredCredentials>,
): Promise<RecoverOutcome> {
  return { kind: 'unclear' }
}
