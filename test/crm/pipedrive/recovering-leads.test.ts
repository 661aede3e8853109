import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock } from './bench-in-doubt.ts'

const settleMs = 120_000

describe('a lead in doubt', () => {
  const step = 'lead:person-1'

  it('is known by our mark, though somebody has put it away and changed it at once', async () => {
    const { look, ask, sandbox } = await benchInDoubt(step, 'arrived')
    const id = sandbox.records()[0]?.id
    await ask('PATCH', `v1/leads/${id}`, { title: 'Mine', is_archived: true })
    expect(await look()).toEqual({ kind: 'made', id })
  })

  it.each(['active', 'archived'])(
    'is the oldest %s one with our mark: what was saved once more after it was taken back has the same',
    async (kind) => {
      const { look, ask, sandbox, pass } = await benchInDoubt(step, 'arrived')
      const [first] = sandbox.records()
      const { person_id, origin_id } = (await ask('GET', `v1/leads/${first?.id}`)).data
      pass(60_000)
      await ask('POST', 'v1/leads', { title: 'Ana Quill', person_id, origin_id })
      const records = sandbox.records()
      expect(records).toHaveLength(2)
      if (kind === 'archived')
        for (const { id } of records) await ask('PATCH', `v1/leads/${id}`, { is_archived: true })
      expect(await look()).toEqual({ kind: 'made', id: first?.id })
    },
  )

  it.each(['active', 'archived'])(
    'is a second %s one where the first is there already, however late it comes',
    async (kind) => {
      const { look, ask, sandbox, pass } = await benchInDoubt(step, 'arrived')
      const [first] = sandbox.records()
      const isTaken = async (id: string) => id === first?.id
      expect(await look({ isTaken })).toMatchObject({ kind: 'early' })
      const { person_id, origin_id } = (await ask('GET', `v1/leads/${first?.id}`)).data
      pass(60_000)
      const { id } = (await ask('POST', 'v1/leads', { title: 'Ana Quill', person_id, origin_id })).data
      if (kind === 'archived') await ask('PATCH', `v1/leads/${id}`, { is_archived: true })
      pass(settleMs)
      expect(await look({ isTaken })).toEqual({ kind: 'made', id })
    },
  )

  it('of a company alone, whose organization was there and is not kept, is among all that were made since', async () => {
    const bench = await benchWithClock()
    await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })
    const lead = inventLead({ people: [] })
    const { look, sandbox, ask, requests } = await benchInDoubt('lead', 'arrived', { lead }, bench)
    const id = sandbox.records()[0]?.id
    expect(await look()).toEqual({ kind: 'made', id })
    expect(requests().at(-1)).toMatch(/^GET \/v1\/leads\?updated_since=\S+&sort=add_time%20DESC&limit=100$/)
    await ask('PATCH', `v1/leads/${id}`, { is_archived: true })
    expect(await look()).toEqual({ kind: 'made', id })
  })

  it('is certain not to be there, however many were made before and put away', async () => {
    const bench = await benchWithClock()
    const organization_id = (await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })).data
      .id
    for (let count = 0; count < 21; count += 1) {
      const { data } = await bench.ask('POST', 'v1/leads', { title: `Lead ${count}`, organization_id })
      await bench.ask('PATCH', `v1/leads/${data.id}`, { is_archived: true })
    }
    bench.pass(60_000)
    bench.sandbox.settings.pipedrive.pageSize = 1
    const { look, pass } = await benchInDoubt('lead', 'lost', { lead: inventLead({ people: [] }) }, bench)
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
  })

  it('of somebody whose id nobody knows is among those of their organization', async () => {
    const done = { organization: '', 'person:person-1': '' }
    const bench = await benchWithClock()
    const organization = (await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })).data
    const known = { ...done, organization: String(organization.id) }
    const { look, requests } = await benchInDoubt(step, 'arrived', { done: known }, bench)
    expect(await look()).toMatchObject({ kind: 'made' })
    expect(requests().at(-1)).toContain(`?organization_id=${organization.id}&`)
  })
})

describe('a note in doubt', () => {
  it('is known by its words, however its HTML is written there', async () => {
    const note = `"Fish & chips" <b>don't</b>\nhttps://fabrikam.example/?a=1&b=2`
    const lead = inventLead({ note, people: [inventPerson({ title: 'R&D <lead>' })] })
    const { look } = await benchInDoubt('note:person-1', 'arrived', { lead })
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('is not another one on the same lead', async () => {
    const { look, pass, ask, done } = await benchInDoubt('note:person-1', 'lost')
    await ask('POST', 'v1/notes', { content: '<p>Met at the fair.</p>', lead_id: done['lead:person-1'] })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
  })

  it('may hold what the organization would have held, had anybody known its id', async () => {
    const { look } = await benchInDoubt('note:person-1', 'arrived', { done: { organization: '' } })
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('may hold it where the user chose another organization after one was made', async () => {
    const bench = await benchWithClock()
    await bench.ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })
    const target = await bench.matched(inventLead(), 'company')
    const attempt = { intent: { kind: 'add', target }, done: { organization: '7' } } as const
    const { look } = await benchInDoubt('note:person-1', 'arrived', attempt, bench)
    expect(await look()).toMatchObject({ kind: 'made' })
  })
})
