import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { remoteCases } from './contract-cases.ts'

describe.each(remoteCases)('$id, at the vendor', (entry) => {
  const { crm, credentials, statusId } = entry

  it('bad-credentials: is disconnected, and nothing is written', async () => {
    const { call, deliver, sandbox } = createBench()
    const disconnected = { kind: 'disconnected', disconnection: 'key' }
    expect(await crm.check(call, entry.wrongCredentials)).toEqual(disconnected)
    expect(await crm.describe(call, entry.wrongCredentials)).toEqual(disconnected)
    expect(await deliver(crm, entry.wrongCredentials, { statusId })).toEqual(disconnected)
    expect(sandbox.exchanges.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('no grant for the host: is disconnected, and nothing is sent', async () => {
    const { deliver, requests } = createBench({ mayCall: async () => false })
    expect(await deliver(crm, credentials, { statusId })).toEqual({
      kind: 'disconnected',
      disconnection: 'permission',
    })
    expect(requests()).toEqual([])
  })

  it('field-refused: names the field, and leaves no record', async () => {
    const { deliver, sandbox } = createBench()
    expect(await deliver(crm, credentials, { lead: entry.refused.lead, statusId })).toEqual({
      kind: 'refused',
      refusals: [{ field: entry.refused.field, text: expect.stringMatching(/./) }],
    })
    expect(sandbox.records()).toEqual([])
  })
})
