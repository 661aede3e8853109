import { expect } from 'vitest'
import type { SentValue } from '../../../lib/crm/field.ts'
import type { Change } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { customKey } from '../../sandbox/pipedrive/custom-fields.ts'
import { inventLead } from '../invented-lead.ts'
import { pipedriveBench } from './pipedrive-bench.ts'

/** A Pipedrive that has the invented lead, and the intents to update its person. */
export async function knownAna(values: readonly SentValue[] = [], lead: Lead = inventLead()) {
  const bench = await pipedriveBench()
  await bench.deliver({ lead, values })
  const target = await bench.matched(lead, 'person')
  return {
    bench,
    target,
    intentOf: (changes: Change[]) => ({ kind: 'update', target, changes }) as const,
    personPath: `api/v2/persons/${target.ids['person']}`,
    organizationPath: `api/v2/organizations/${target.ids['organization']}`,
    leadId: bench.sandbox.records()[0]?.id ?? expect.unreachable(),
    personField: (type: string) => customKey('person', type),
    leadField: (type: string) => customKey('deal', type),
  }
}

export function change(field: Change['field'], now: string, next: string, type?: Change['type']): Change {
  const kind = now === '' ? 'add' : 'replace'
  return { id: `${field}:${next}`, field, now, next, kind, ...(type && { type }) }
}
