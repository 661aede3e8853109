import type { LeadField } from '../../lib/crm/setback.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { closeKey } from '../sandbox/close/state.ts'

/** What the contract suite must know of an adapter. Every adapter of the registry has an entry here. */
export interface ContractEntry {
  credentials: Record<string, string>
  statusId: string
  /** Null for the built-in list, which calls nobody. */
  remote: {
    wrongCredentials: Record<string, string>
    /** The requests of a whole delivery. */
    requests: string[]
    /** The first request that leaves something at the vendor, and the name of its step. */
    firstWrite: { request: string; step: string }
    /** A delivery that an earlier attempt began: the ids it left, given the record made, and what is left to request. */
    halfway: { done: (recordId: string) => Record<string, string>; requests: string[] }
    /** A lead with one thing that the vendor refuses. */
    refused: { lead: Lead; field: LeadField }
  } | null
}

export const contractEntries: Readonly<Record<string, ContractEntry>> = {
  'this-browser': { credentials: {}, statusId: 'new', remote: null },
  close: {
    credentials: { apiKey: closeKey },
    statusId: 'stat_Potential',
    remote: {
      wrongCredentials: { apiKey: 'api_wrong.key' },
      requests: ['GET /api/v1/me/?_fields=id', 'POST /api/v1/lead/', 'POST /api/v1/activity/note/'],
      firstWrite: { request: 'POST /api/v1/lead/', step: 'lead' },
      halfway: {
        done: (recordId) => ({ lead: recordId }),
        requests: ['GET /api/v1/me/?_fields=id', 'POST /api/v1/activity/note/'],
      },
      refused: {
        lead: inventLead({
          people: [inventPerson(), inventPerson({ emails: [{ address: 'ana@nowhere', type: 'work' }] })],
        }),
        field: 'email',
      },
    },
  },
}
