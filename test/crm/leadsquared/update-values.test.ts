import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { inventLead } from '../invented-lead.ts'

const credentials = leadSquaredKeys
const statusId = 'Prospect'

describe('the account’s own fields of an updated lead', () => {
  const value = (id: string, text: string) =>
    ({ id, of: 'person', personKey: null, type: 'text', value: text }) as const

  it('are filled where they are empty, and never overwritten', async () => {
    const bench = createBench()
    await bench.connect(leadSquared, credentials)
    const values = [value('lead:mx_City', 'Springfield')]
    await bench.deliver(leadSquared, credentials, { statusId, values })
    const found = await bench.match(leadSquared, credentials, inventLead())
    const target = found.kind === 'matched' ? found.matches[0] : undefined
    if (target === undefined) expect.unreachable()
    await bench.deliver(leadSquared, credentials, {
      statusId,
      values: [value('lead:mx_City', 'Shelbyville'), value('lead:mx_Street1', '12 Invented Lane')],
      intent: { kind: 'update', target, changes: [] },
    })
    expect(bench.sandbox.records()[0]?.custom).toMatchObject({
      mx_City: 'Springfield',
      mx_Street1: '12 Invented Lane',
    })
  })
})
