import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { cases, remoteCases } from './contract-cases.ts'
import { peopleArrived } from './people-arrived.ts'

const coworkers = [
  inventPerson(),
  inventPerson({
    key: 'person-2',
    name: 'Bo Ferrer',
    emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
    phones: [{ number: '+12025550124', extension: '', type: 'work' }],
  }),
]

describe.each(cases)('$id', ({ crm, entry: { credentials, statusId, peopleArrive } }) => {
  it('connected: takes the credentials, says whose account it is, and offers statuses', async () => {
    const bench = createBench()
    expect(crm.credentialSchema.parse(credentials)).toEqual(credentials)
    const checked = await bench.check(crm, credentials)
    expect(checked).toMatchObject({ kind: 'connected', hostPatterns: expect.any(Array) })
    const needed = checked.kind === 'connected' ? checked.hostPatterns : []
    expect(needed.filter((pattern) => !crm.hostPatterns.includes(pattern))).toEqual([])
    const described = await bench.describe(crm, credentials)
    if (described.kind !== 'described') expect.unreachable()
    const statusIds = described.statuses.map(({ id }) => id)
    expect(statusIds).toEqual(statusId === '' ? [] : expect.arrayContaining([statusId]))
    expect(new Set(described.fields.map(({ id }) => id)).size).toBe(described.fields.length)
  })

  it('created: leaves one record and says which', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const outcome = await bench.deliver(crm, credentials, { statusId })
    const ids = [...bench.sandbox.records().map(({ id }) => id), ...bench.kept.keys()]
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: ids[0] })
    expect(ids).toHaveLength(1)
    expect(peopleArrived(bench)).toEqual([['Ana Quill']])
  })

  it(`several people: arrive ${peopleArrive}`, async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const lead = inventLead({ people: coworkers })
    expect(await bench.deliver(crm, credentials, { lead, statusId })).toMatchObject({ kind: 'delivered' })
    const expected = { together: [['Ana Quill', 'Bo Ferrer']], apart: [['Ana Quill'], ['Bo Ferrer']] }
    expect(peopleArrived(bench)).toEqual(expected[peopleArrive])
  })

  it('a company without people: arrives too', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const company = {
      ...inventLead().company,
      emails: [{ address: 'office@fabrikam.example', type: 'work' as const }],
    }
    const outcome = await bench.deliver(crm, credentials, {
      lead: inventLead({ people: [], company }),
      statusId,
    })
    expect(outcome).toMatchObject({ kind: 'delivered' })
    expect(peopleArrived(bench)).toHaveLength(1)
  })

  it('asks in its form for exactly the credentials it takes', () => {
    expect(crm.credentialFields.map(({ name }) => name)).toEqual(Object.keys(credentials))
  })
})

describe.each(remoteCases)('$id, at the vendor', (entry) => {
  const { crm, credentials, statusId } = entry

  it('created: makes these requests and no preflight, and links to the record', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const outcome = await bench.deliver(crm, credentials, { statusId })
    expect(bench.requests()).toEqual(entry.requests.map(({ request }) => request))
    expect(outcome).toMatchObject({ link: expect.stringMatching(/^https:/) })
  })

  it('sends no field that the vendor would swallow in silence', async () => {
    const bench = createBench()
    await bench.connect(crm, credentials)
    const described = await bench.describe(crm, credentials)
    if (described.kind !== 'described') expect.unreachable()
    await bench.deliver(crm, credentials, { lead: inventLead({ people: coworkers }), statusId })
    expect(bench.sandbox.records().flatMap(({ unknownFields }) => unknownFields)).toEqual([])
  })
})
