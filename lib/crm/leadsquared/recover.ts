import type { RecoverOutcome, Recovery } from '../contract.ts'
import type { LeadSquaredCredentials } from './leadsquared-call.ts'
import { recoverLead } from './recover-lead.ts'
import { recoverNote } from './recover-note.ts'

/** Looks whether a write whose answer was lost has happened. Steps: `lead:<key>`, `note:<key>`. */
export async function recoverInLeadSquared(
  recovery: Recovery<LeadSquaredCredentials>,
): Promise<RecoverOutcome> {
  const [, kind, key = ''] = /^(lead|note):(.*)$/.exec(recovery.step) ?? []
  switch (kind) {
    case 'lead':
      return await recoverLead(recovery, key)
    case 'note':
      return await recoverNote(recovery, key)
    default:
      return { kind: 'unclear' }
  }
}
