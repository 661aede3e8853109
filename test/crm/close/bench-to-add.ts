import { expect } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import type { Intent } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyPerson, inventLead } from '../invented-lead.ts'
import { benchWithLead, credentials, statusId } from './bench-with-lead.ts'
import { bo } from './looked-for.ts'

export const cy = { ...emptyPerson, key: 'cy', name: 'Cy Marlow' }

type Attempt = { lead?: Lead; values?: SentValue[]; done?: Record<string, string>; statusId?: string }

/** The company of the invented lead, with these people to add to it. */
export async function benchToAdd(lead: Lead = inventLead({ people: [bo, cy] })) {
  const bench = await benchWithLead()
  const match = (await bench.find(lead)).find(({ actions }) => actions.includes('add'))
  if (match === undefined) expect.unreachable()
  const intent: Intent = { kind: 'add', target: match }
  const before = bench.sandbox.exchanges.length
  return Object.assign(bench, {
    intent,
    leadPath: `/api/v1/lead/${bench.leadId()}/`,
    names: () => bench.sandbox.records().map(({ contacts }) => contacts.map(({ name }) => name)),
    since: () => bench.sandbox.exchanges.slice(before).map(({ method, path }) => `${method} ${path}`),
    add: (attempt: Attempt = {}) => bench.deliver(close, credentials, { lead, intent, statusId, ...attempt }),
  })
}

/** Making a contact. */
export const post = 'POST /api/v1/contact/'
