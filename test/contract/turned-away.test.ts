import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { inventLead } from '../crm/invented-lead.ts'
import { remoteCases } from './contract-cases.ts'

describe.each(remoteCases)('$id, at the vendor', (entry) => {
  const { crm, credentials, statusId } = entry
  const connectedBench = async (...world: Parameters<typeof createBench>) => {
    const bench = createBench(...world)
    await bench.connect(crm, credentials)
    return bench
  }

  it('bad-credentials: is disconnected, and nothing is written', async () => {
    const bench = await connectedBench()
    const { check, describe: ask, match, deliver, sandbox } = bench
    const disconnected = { kind: 'disconnected', disconnection: 'key' }
    expect(await check(crm, entry.wrongCredentials)).toEqual(disconnected)
    expect(await ask(crm, entry.wrongCredentials)).toEqual(disconnected)
    expect(await match(crm, entry.wrongCredentials, inventLead())).toEqual(disconnected)
    expect(await deliver(crm, entry.wrongCredentials, { statusId })).toEqual(disconnected)
    expect(sandbox.records()).toEqual([])
  })

  it('no grant for the host: is disconnected, and nothing is sent', async () => {
    let isGranted = true
    const { deliver, match, requests } = await connectedBench({ mayCall: async () => isGranted })
    isGranted = false
    const disconnected = { kind: 'disconnected', disconnection: 'permission' }
    expect(await deliver(crm, credentials, { statusId })).toEqual(disconnected)
    expect(await match(crm, credentials, inventLead())).toEqual(disconnected)
    expect(requests()).toEqual([])
  })

  it('field-refused: names the field, and leaves no record', async () => {
    const { deliver, sandbox } = await connectedBench()
    const outcome = await deliver(crm, credentials, { lead: entry.refused.lead, statusId })
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ field: entry.refused.field, text: expect.stringMatching(/./) }],
    })
    expect(sandbox.records()).toEqual([])
  })

  it('mandatory-missing: is known beforehand, and said at its field where it is not sent all the same', async () => {
    const { describe: ask, deliver, sandbox } = await connectedBench()
    const demanded = entry.demand(sandbox)
    const described = await ask(crm, credentials)
    if (described.kind !== 'described') expect.unreachable()
    const required = [
      ...described.fields.filter((field) => field.required).map(({ id }) => ({ fieldId: id })),
      ...described.requires.map((field) => ({ field })),
    ]
    expect(required).toContainEqual(demanded)
    const lead = inventLead({ company: { ...inventLead().company, website: '' } })
    expect(await deliver(crm, credentials, { lead, statusId })).toMatchObject({
      kind: 'refused',
      refusals: [{ ...demanded, code: 'required' }],
    })
    expect(sandbox.records()).toEqual([])
  })
})

const withRegions = remoteCases.flatMap(({ moveAway, ...entry }) =>
  moveAway ? [{ ...entry, moveAway }] : [],
)

describe.each(withRegions)('$id, which has several hosts', ({ crm, credentials, statusId, moveAway }) => {
  it('region-wrong: says that the account is elsewhere, and finds it again', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    moveAway(bench.sandbox)
    const moved = { kind: 'disconnected', disconnection: 'moved' }
    expect(await bench.deliver(crm, credentials, { statusId })).toEqual(moved)
    expect(await bench.match(crm, credentials, inventLead())).toEqual(moved)
    expect(await bench.check(crm, credentials)).toMatchObject({ kind: 'connected' })
    expect(await bench.deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'delivered' })
    expect(bench.sandbox.records()).toHaveLength(1)
  })
})
