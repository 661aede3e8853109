import { describe, expect, it } from 'vitest'
import type { Crm } from '../../lib/crm/contract.ts'
import { crms } from '../../lib/crm/registry.ts'
import { createBench } from '../crm/bench.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { type ContractEntry, contractEntries } from './contract-entries.ts'

/** What every destination must do alike; the sandbox answers in the vendors' place. */

interface Case {
  id: string
  crm: Crm<Record<string, string>>
  entry: ContractEntry
}

const cases: Case[] = crms.flatMap((crm) => {
  const entry = contractEntries[crm.id]
  return entry === undefined ? [] : [{ id: crm.id, crm, entry }]
})

const remoteCases = cases.flatMap(({ entry, ...one }) =>
  entry.remote === null ? [] : [{ ...one, ...entry, ...entry.remote }],
)

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

describe('the registry', () => {
  it.each(crms.map(({ id }) => id))('%s has an entry in test/contract/contract-entries.ts', (id) => {
    expect(contractEntries).toHaveProperty(id)
  })

  it.each(crms.flatMap(({ hostPatterns }) => hostPatterns))('%s has a sandbox', (pattern) => {
    const host = /^https:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1]
    expect(createSandbox().hosts).toContain(host)
  })

  it('calls no host that it does not declare', () => {
    for (const { id, crm, entry } of cases) {
      expect(crm.hostPatterns.length > 0, id).toBe(entry.remote !== null)
    }
  })

  it('has every id once', () => {
    expect(new Set(crms.map(({ id }) => id)).size).toBe(crms.length)
  })
})

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
  const { crm, credentials, statusId, firstWrite } = entry

  it('created: makes these requests and no preflight', async () => {
    const { deliver, requests } = createBench()
    const outcome = await deliver(crm, credentials, { statusId })
    expect(requests()).toEqual(entry.requests)
    expect(outcome).toMatchObject({ link: expect.stringMatching(/^https:/) })
  })

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

  it('offline: comes later, and nothing is sent', async () => {
    const { deliver, requests } = createBench({ isOnline: () => false })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later', delay: 'offline' })
    expect(requests()).toEqual([])
  })

  it('unreachable: comes later, and nothing is written', async () => {
    const { deliver, sandbox } = createBench()
    sandbox.fail({ kind: 'drop-request' })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'unreachable',
    })
    expect(sandbox.records()).toEqual([])
  })

  it('field-refused: names the field, and leaves no record', async () => {
    const { deliver, sandbox } = createBench()
    expect(await deliver(crm, credentials, { lead: entry.refused.lead, statusId })).toEqual({
      kind: 'refused',
      refusals: [{ field: entry.refused.field, text: expect.stringMatching(/./) }],
    })
    expect(sandbox.records()).toEqual([])
  })

  it('rate-limited: comes later, as late as the vendor says', async () => {
    const { deliver, sandbox } = createBench()
    sandbox.settings.now = () => 1_790_000_000_000
    sandbox.settings.rateLimit = { requests: 1, seconds: 8 }
    const outcome = await deliver(crm, credentials, { statusId })
    expect(outcome).toEqual({ kind: 'later', delay: 'busy', waitMs: 8000 })
    expect(sandbox.records()).toEqual([])
  })

  it('server-error: comes later after a read, and is unsure after a write', async () => {
    const read = createBench()
    read.sandbox.fail({ kind: 'status', status: 500, body: '' })
    expect(await read.deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'server',
    })

    const write = createBench()
    write.sandbox.fail(
      { kind: 'status', status: 502, body: '', isWorkDone: true },
      { on: firstWrite.request },
    )
    expect(await write.deliver(crm, credentials, { statusId })).toEqual({
      kind: 'unsure',
      step: firstWrite.step,
    })
    expect(write.sandbox.records()).toHaveLength(1)
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer'] as const)(
    'answer-not-json: comes later after a read, and is unsure after a write (%s)',
    async (kind) => {
      const read = createBench()
      read.sandbox.fail({ kind })
      expect(await read.deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later' })

      const write = createBench()
      write.sandbox.fail({ kind }, { on: firstWrite.request })
      expect(await write.deliver(crm, credentials, { statusId })).toEqual({
        kind: 'unsure',
        step: firstWrite.step,
      })
    },
  )

  it.each([
    ['the answer is lost', { kind: 'drop-answer' }, 1],
    ['the request is lost', { kind: 'drop-request' }, 0],
    ['the answer comes too late', { kind: 'late-answer', delayMs: 60_000 }, 1],
  ] as const)('no-answer: is unsure and sends nothing more when %s', async (_, fault, recordCount) => {
    const { deliver, sandbox, requests, reports } = createBench({ timeoutMs: 200 })
    sandbox.fail(fault, { on: firstWrite.request })
    expect(await deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step: firstWrite.step })
    expect(sandbox.records()).toHaveLength(recordCount)
    expect(requests().at(-1)).toBe(firstWrite.request)
    expect(reports).toEqual([])
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
