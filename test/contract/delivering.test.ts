import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { cases, remoteCases } from './contract-cases.ts'

const coworkers = [
  inventPerson(),
  inventPerson({ name: 'Bo Ferrer', emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }] }),
]

/** Who has arrived, at the vendor or in the built-in list. */
function peopleArrived({ sandbox, kept }: ReturnType<typeof createBench>): string[][] {
  return [
    ...sandbox.records().map(({ contacts }) => contacts.map(({ name }) => name)),
    ...[...kept.values()].map(({ lead }) => lead.people.map(({ name }) => name)),
  ]
}

describe.each(cases)('$id', ({ crm, entry: { credentials, statusId } }) => {
  it('connected: takes the credentials and offers statuses', async () => {
    const { call } = createBench()
    expect(crm.credentialSchema.parse(credentials)).toEqual(credentials)
    expect(await crm.check(call, credentials)).toMatchObject({ kind: 'connected' })
    const described = await crm.describe(call, credentials)
    expect(described).toMatchObject({
      kind: 'described',
      statuses: expect.arrayContaining([expect.objectContaining({ id: statusId })]),
    })
  })

  it('created: leaves one record and says which', async () => {
    const bench = createBench()
    const outcome = await bench.deliver(crm, credentials, { statusId })
    const ids = [...bench.sandbox.records().map(({ id }) => id), ...bench.kept.keys()]
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: ids[0] })
    expect(ids).toHaveLength(1)
    expect(peopleArrived(bench)).toEqual([['Ana Quill']])
  })

  it('several people: leaves them in one record', async () => {
    const bench = createBench()
    await bench.deliver(crm, credentials, { lead: inventLead({ people: coworkers }), statusId })
    expect(peopleArrived(bench)).toEqual([['Ana Quill', 'Bo Ferrer']])
  })

  it('asks in its form for exactly the credentials it takes', () => {
    expect(crm.credentialFields.map(({ name }) => name)).toEqual(Object.keys(credentials))
  })
})

describe.each(remoteCases)('$id, at the vendor', (entry) => {
  const { crm, credentials, statusId } = entry

  it('created: makes these requests and no preflight', async () => {
    const { deliver, requests } = createBench()
    const outcome = await deliver(crm, credentials, { statusId })
    expect(requests()).toEqual(entry.requests)
    expect(outcome).toMatchObject({ link: expect.stringMatching(/^https:/) })
  })

  it('resumed-halfway: does only what is left', async () => {
    const { deliver, sandbox, requests } = createBench()
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: entry.requests.at(-1) ?? '' })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later' })
    const recordId = sandbox.records()[0]?.id ?? ''
    const before = requests().length

    const outcome = await deliver(crm, credentials, { statusId, done: entry.halfway.done(recordId) })
    expect(outcome).toMatchObject({ kind: 'delivered', recordId })
    expect(requests().slice(before)).toEqual(entry.halfway.requests)
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })
})
