import type { Crm } from '../contract.ts'
import { checkLeadSquared } from './check.ts'
import { deliverToLeadSquared } from './deliver.ts'
import { describeLeadSquared } from './describe.ts'
import { apiHosts } from './hosts.ts'
import { credentialSchema, type LeadSquaredCredentials } from './leadsquared-call.ts'
import { matchInLeadSquared } from './match.ts'
import { settleMs } from './nothing-found.ts'
import { outlineInLeadSquared } from './outline.ts'
import { paceOfLeadSquared } from './pace.ts'
import { recoverInLeadSquared } from './recover.ts'
import { undoInLeadSquared } from './undo.ts'

const helpUrl = 'https://help.leadsquared.com/how-do-i-obtain-api-access-keys-in-leadsquared/'

/** LeadSquared (https://apidocs.leadsquared.com): each person is a lead of its own, and a company is a word in it. */
export const leadSquared: Crm<LeadSquaredCredentials> = {
  id: 'leadsquared',
  name: 'LeadSquared',
  hostPatterns: apiHosts.map((host) => `https://${host}/*`),
  appUrl: 'https://run.leadsquared.com/',
  credentialSchema,
  credentialFields: [
    { name: 'accessKey', secret: true, helpUrl },
    { name: 'secretKey', secret: true, helpUrl },
  ],
  makes: { once: [], company: [], person: ['lead'], nobody: ['lead'] },
  repeatable: false,
  check: checkLeadSquared,
  describe: describeLeadSquared,
  match: matchInLeadSquared,
  pace: paceOfLeadSquared,
  deliver: deliverToLeadSquared,
  outline: outlineInLeadSquared,
  settleMs,
  recover: recoverInLeadSquared,
  undo: undoInLeadSquared,
}
