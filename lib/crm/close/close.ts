import type { Crm } from '../contract.ts'
import { checkClose } from './check.ts'
import { type CloseCredentials, credentialSchema } from './close-call.ts'
import { deliverToClose } from './deliver.ts'
import { describeClose } from './describe.ts'
import { matchInClose } from './match.ts'
import { outlineInClose } from './outline.ts'
import { paceOfClose } from './pace.ts'
import { recoverInClose } from './recover.ts'
import { undoInClose } from './undo.ts'

/** Close (https://developer.close.com): a lead is a company, its people are contacts nested in it. */
export const close: Crm<CloseCredentials> = {
  id: 'close',
  name: 'Close',
  hostPatterns: ['https://api.close.com/*'],
  appUrl: 'https://app.close.com/',
  credentialSchema,
  credentialFields: [
    { name: 'apiKey', secret: true, helpUrl: 'https://app.close.com/settings/developer/api-keys/' },
  ],
  makes: { once: ['lead'], company: [], person: ['contact'], nobody: [] },
  repeatable: false,
  check: checkClose,
  describe: describeClose,
  match: matchInClose,
  pace: paceOfClose,
  deliver: deliverToClose,
  outline: outlineInClose,
  settleMs: 360_000,
  recover: recoverInClose,
  undo: undoInClose,
}
