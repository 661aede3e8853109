import type { CrmNames } from './new-crm.ts'

/** What the contract suite must know of the adapter, to be corrected with it. */
export function entryText({ id, variable }: CrmNames): string {
  return `import { inventLead } from '../../../crm/invented-lead.ts'
import { ${variable}Key } from '../../../sandbox/${id}/${id}-api.ts'
import type { ContractEntry } from '../../contract-entry.ts'

const entry: ContractEntry = {
  credentials: { apiKey: ${variable}Key },
  statusId: '',
  peopleArrive: 'together',
  adds: false,
  remote: {
    wrongCredentials: { apiKey: 'wrong' },
    moveAway: null,
    requests: [{ request: 'GET /me' }, { request: 'POST /leads', step: 'lead' }],
    demand: () => ({ field: 'email' }),
    refused: { lead: inventLead(), field: 'email' },
    limit: () => ({ kind: 'later', delay: 'busy', waitMs: null }),
  },
}
export default entry
`
}

/** A first row; the vendor's documentation has the others. */
export function answersText({ name }: CrmNames): string {
  const row = {
    name: 'the key is not known',
    source: `${name}'s documentation`,
    to: 'read',
    status: 401,
    body: { error: 'Unauthorized' },
    outcome: { kind: 'disconnected', disconnection: 'key' },
  }
  return `${JSON.stringify([row], null, 2)}\n`
}
