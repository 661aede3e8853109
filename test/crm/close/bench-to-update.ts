import { expect } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import { compareLead } from '../../../lib/lead/compare-lead.ts'
import type { Change, Intent } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithLead, credentials, statusId } from './bench-with-lead.ts'

/** The same person and company, with other and further values. */
export const met = inventLead({
  people: [
    inventPerson({
      name: 'Ana M. Quill',
      title: 'Chief of Sales',
      emails: [{ address: 'ana@mail.example', type: 'home' }, ...inventPerson().emails],
      phones: [{ number: '+12025550177', extension: '', type: 'work' }],
      profiles: ['https://other.example/ana'],
    }),
  ],
  company: {
    ...emptyCompany,
    name: 'Fabrikam Machine Tools',
    website: 'https://fabrikam-machines.example',
    address: '7 New Street',
  },
})

/** What an update of the first record found would be, all of it ticked unless told otherwise. */
export async function benchToUpdate(lead: Lead = met, isTicked: (change: Change) => boolean = () => true) {
  const bench = await benchWithLead()
  const [match] = await bench.find(lead)
  if (match === undefined) expect.unreachable()
  const changes = compareLead(lead, match).filter(isTicked)
  const intent: Intent = { kind: 'update', target: match, changes }
  const before = bench.sandbox.exchanges.length
  const contactId = match.ids['contact'] ?? ''
  return Object.assign(bench, {
    match,
    intent,
    contactId,
    contactPath: `/api/v1/contact/${contactId}/`,
    leadPath: `/api/v1/lead/${bench.leadId()}/`,
    since: () => bench.sandbox.exchanges.slice(before).map(({ method, path }) => `${method} ${path}`),
    update: (attempt: { values?: SentValue[]; done?: Record<string, string>; statusId?: string } = {}) =>
      bench.deliver(close, credentials, { lead, intent, statusId, ...attempt }),
  })
}
