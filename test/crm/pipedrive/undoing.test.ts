import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { benchWithClock, countAll } from './bench-in-doubt.ts'

const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer', emails: [], phones: [], profiles: [] })
const two = inventLead({ people: [inventPerson(), bo] })
const none = { organizations: 0, persons: 0, leads: 0 }

type Bench = Awaited<ReturnType<typeof benchWithClock>>

async function benchWithDelivered(lead = inventLead(), before?: (bench: Bench) => Promise<unknown>) {
  const bench = await benchWithClock()
  await before?.(bench)
  expect(await bench.deliver({ lead })).toMatchObject({ kind: 'delivered' })
  bench.pass(10 * 60_000)
  return { ...bench, ids: Object.fromEntries(bench.reports) }
}

const deletions = ({ requests }: Pick<Bench, 'requests'>) =>
  requests().filter((request) => request.startsWith('DELETE'))

describe('taking a delivery back', () => {
  it.each([
    ['one person at a company', inventLead()],
    ['two people at a company', two],
    ['a person alone', inventLead({ company: emptyCompany })],
    ['a company alone', inventLead({ people: [] })],
  ])('of %s leaves nothing', async (_case, lead) => {
    const bench = await benchWithDelivered(lead)
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(await countAll(bench)).toMatchObject(none)
  })

  it('deletes the lead, then the person, then the organization', async () => {
    const bench = await benchWithDelivered()
    await bench.undo()
    expect(deletions(bench)).toEqual([
      `DELETE /v1/leads/${bench.ids['lead:person-1']}`,
      'DELETE /api/v2/persons/102',
      'DELETE /api/v2/organizations/101',
    ])
  })

  it('is not held up by a list that shows for a moment longer what is deleted', async () => {
    const bench = await benchWithDelivered()
    const body = JSON.stringify({ success: true, data: [{ id: 102 }] })
    bench.sandbox.fail({ kind: 'status', status: 200, body }, { on: 'GET /api/v2/persons' })
    await bench.undo()
    expect(deletions(bench)).toContain('DELETE /api/v2/organizations/101')
  })

  it('leaves the organization that was there before', async () => {
    const bench = await benchWithDelivered(inventLead(), ({ ask }) =>
      ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' }),
    )
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(await countAll(bench)).toMatchObject({ ...none, organizations: 1 })
  })

  it.each(['v1/leads', 'api/v2/persons', 'api/v2/organizations'])(
    'is fine where somebody has deleted what is in %s already',
    async (path) => {
      const bench = await benchWithDelivered()
      const ids = [bench.ids['lead:person-1'], '102', '101']
      const index = ['v1/leads', 'api/v2/persons', 'api/v2/organizations'].indexOf(path)
      await bench.ask('DELETE', `${path}/${ids[index]}`)
      expect(await bench.undo()).toEqual({ kind: 'undone' })
      expect(await countAll(bench)).toMatchObject({ leads: 0 })
    },
  )

  it.each([404, 410])('is fine where a deletion is answered by %i', async (status) => {
    const bench = await benchWithDelivered()
    bench.sandbox.fail(
      { kind: 'status', status, body: '' },
      { on: `DELETE /v1/leads/${bench.ids['lead:person-1']}` },
    )
    expect(await bench.undo()).toEqual({ kind: 'undone' })
  })

  it('asks nothing where nothing of it is known', async () => {
    const bench = await benchWithClock()
    const before = bench.requests().length
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(bench.requests()).toHaveLength(before)
  })
})

describe('a person or organization that somebody uses', () => {
  const person_id = 102
  const organization_id = 101

  it.each<[string, (bench: Bench) => Promise<unknown>, object]>([
    ['another lead', ({ ask }) => ask('POST', 'v1/leads', { title: 'x', person_id }), { persons: 1 }],
    ['a deal', ({ ask }) => ask('POST', 'api/v2/deals', { title: 'x', person_id }), { persons: 1 }],
    ['a note', ({ ask }) => ask('POST', 'v1/notes', { content: 'x', person_id }), { persons: 1 }],
    [
      'a lead of the company',
      ({ ask }) => ask('POST', 'v1/leads', { title: 'x', organization_id }),
      { persons: 0, organizations: 1 },
    ],
    [
      'a colleague',
      ({ ask }) => ask('POST', 'api/v2/persons', { name: 'Bo', org_id: organization_id }),
      { persons: 1, organizations: 1 },
    ],
    [
      'a deal of the company',
      ({ ask }) => ask('POST', 'api/v2/deals', { title: 'x', org_id: organization_id }),
      { persons: 0, organizations: 1 },
    ],
  ])('for %s stays', async (_case, use, left) => {
    const bench = await benchWithDelivered()
    await use(bench)
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(bench.requests()).toContain(`DELETE /v1/leads/${bench.ids['lead:person-1']}`)
    expect(await countAll(bench)).toMatchObject(left)
  })

  it('for a lead that was put away stays', async () => {
    const bench = await benchWithDelivered()
    const { data } = await bench.ask('POST', 'v1/leads', { title: 'x', person_id })
    await bench.ask('PATCH', `v1/leads/${data.id}`, { is_archived: true })
    await bench.undo()
    expect(await countAll(bench)).toMatchObject({ organizations: 1, persons: 1, leads: 0 })
  })

  it('of which no counts come stays', async () => {
    const bench = await benchWithDelivered()
    const data = { id: 102, add_time: new Date(bench.start).toISOString() }
    bench.sandbox.fail(
      { kind: 'status', status: 200, body: JSON.stringify({ success: true, data }) },
      { on: 'GET /api/v2/persons/102' },
    )
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(await countAll(bench)).toMatchObject({ organizations: 1, persons: 1, leads: 0 })
  })
})

describe('what the user took for ours when an answer was lost', () => {
  it('stays: a lead without our mark, and whoever it belongs to', async () => {
    const bench = await benchWithClock()
    const { data } = await bench.ask('POST', 'api/v2/persons', { name: 'Ana Quill' })
    const lead = (await bench.ask('POST', 'v1/leads', { title: 'Ana', person_id: data.id })).data
    bench.reports.push(['person:person-1', String(data.id)], ['lead:person-1', lead.id])
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(deletions(bench)).toEqual([])
  })

  it('stays: somebody who was there long before the lead', async () => {
    const bench = await benchWithClock()
    const { data } = await bench.ask('POST', 'api/v2/persons', { name: 'Ana Quill' })
    bench.pass(2 * 3_600_000)
    bench.reports.push(['person:person-1', String(data.id)])
    await bench.deliver({
      done: { 'person:person-1': String(data.id) },
      lead: inventLead({ company: emptyCompany }),
    })
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(await countAll(bench)).toMatchObject({ persons: 1, leads: 0 })
  })

  it('has no id and is left', async () => {
    const bench = await benchWithClock()
    bench.reports.push(['organization', ''], ['person:person-1', ''], ['lead:person-1', ''])
    expect(await bench.undo()).toEqual({ kind: 'undone' })
    expect(bench.requests()).toEqual([])
  })
})

describe('taking back does not succeed', () => {
  const refusal = '{"success":false,"error":"You do not have permissions to do this."}'

  it.each([
    [
      { kind: 'status', status: 401, body: '' },
      { kind: 'disconnected', disconnection: 'key' },
    ],
    [{ kind: 'status', status: 403, body: refusal }, { kind: 'refused' }],
    [
      { kind: 'status', status: 429, body: '' },
      { kind: 'later', delay: 'busy' },
    ],
    [
      { kind: 'status', status: 500, body: '' },
      { kind: 'later', delay: 'server' },
    ],
    [{ kind: 'html-answer' }, { kind: 'later', delay: 'server' }],
    [{ kind: 'drop-answer' }, { kind: 'later', delay: 'unreachable' }],
  ] as const)('where an answer is %j, and does when it is tried again', async (fault, outcome) => {
    for (const on of ['DELETE /api/v2/persons/102', 'GET /v1/leads/archived', 'GET /api/v2/persons']) {
      const bench = await benchWithDelivered()
      bench.sandbox.fail(fault, { on })
      expect(await bench.undo()).toMatchObject(outcome)
      expect(await bench.undo()).toEqual({ kind: 'undone' })
      expect(await countAll(bench)).toMatchObject(none)
    }
  })
})
