import { z } from 'zod'
import type { Crm } from '../contract.ts'
import { deliverToList } from './deliver.ts'
import { matchInList } from './match.ts'

/** Statuses of the built-in list; the words for them are the browser's language's. */
export const listStatuses = ['new', 'contacted', 'qualified', 'won', 'lost'] as const

/** The built-in list: always there, no account, nothing leaves the device. */
export const thisBrowser: Crm<Record<string, never>> = {
  id: 'this-browser',
  name: 'This browser',
  hostPatterns: [],
  appUrl: null,
  credentialSchema: z.object({}).strict(),
  credentialFields: [],
  makes: { once: ['lead'], company: [], person: ['contact'], nobody: [] },
  repeatable: true,
  check: async () => ({
    kind: 'connected',
    accountId: '',
    userId: '',
    account: '',
    user: '',
    facts: {},
    hostPatterns: [],
  }),
  describe: async () => ({
    kind: 'described',
    statuses: listStatuses.map((id) => ({ id, label: id })),
    fields: [],
    requires: [],
  }),
  pace: () => null,
  match: matchInList,
  deliver: deliverToList,
  // Nothing of it ever begins.
  settleMs: 0,
  recover: async () => ({ kind: 'unclear' }),
  undo: async ({ list, recordId }) => {
    await list.remove(recordId)
    return { kind: 'undone' }
  },
}
