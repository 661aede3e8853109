import type { Crm } from '../contract.ts'
import { checkPipedrive } from './check.ts'
import { deliverToPipedrive } from './deliver.ts'
import { describePipedrive } from './describe.ts'
import { matchInPipedrive } from './match.ts'
import { outlineInPipedrive } from './outline.ts'
import { ownLimitOfPipedrive, paceOfPipedrive } from './pace.ts'
import { credentialSchema, type PipedriveCredentials } from './pipedrive-call.ts'
import { recoverInPipedrive } from './recover.ts'
import { settleMs } from './settle-time.ts'
import { undoInPipedrive } from './undo.ts'

/** Pipedrive (https://developers.pipedrive.com): a lead belongs to a person, who belongs to an organization. */
export const pipedrive: Crm<PipedriveCredentials> = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hostPatterns: ['https://api.pipedrive.com/*'],
  appUrl: 'https://app.pipedrive.com/',
  credentialSchema,
  credentialFields: [{ name: 'apiToken', secret: true, helpUrl: 'https://app.pipedrive.com/settings/api' }],
  makes: { once: [], company: ['organization'], person: ['person', 'lead'], nobody: ['lead'] },
  repeatable: false,
  check: checkPipedrive,
  describe: describePipedrive,
  match: matchInPipedrive,
  pace: paceOfPipedrive,
  ownLimit: ownLimitOfPipedrive,
  deliver: deliverToPipedrive,
  outline: outlineInPipedrive,
  settleMs,
  recover: recoverInPipedrive,
  undo: undoInPipedrive,
}
