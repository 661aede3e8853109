import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock, makeLead, seconds } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const
const step = 'lead:person-1'
const ana = { FirstName: 'Ana', LastName: 'Quill', EmailAddress: 'ana.quill@fabrikam.example' }

describe("somebody's lead with the same e-mail", () => {
  it('that was there before is not ours, and ours is refused as its duplicate', async () => {
    const bench = await benchWithClock()
    await makeLead(bench, ana)
    bench.pass(seconds(5))
    const { look, pass, resume, sandbox } = await benchInDoubt(step, { bench })
    expect(await look()).toEqual({ kind: 'early', waitMs: seconds(120) })
    pass(seconds(120))
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await resume()).toMatchObject({ refusals: [{ field: 'email', code: 'duplicate' }] })
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [] })])
  })

  it.each([
    ['by another user', ana, 1],
    ['under another name', { ...ana, LastName: 'Ferrer' }, 0],
  ])('that was made since, %s, is not ours', async (_, values, user) => {
    const bench = await benchInDoubt(step, { fault: dropRequest })
    bench.pass(seconds(5))
    bench.sandbox.settings.leadsquared.user = user
    await makeLead(bench, values)
    bench.pass(seconds(120))
    expect(await bench.look()).toEqual({ kind: 'absent' })
  })
})

describe('several people', () => {
  const bo = inventPerson({
    key: 'person-2',
    name: 'Bo Ferrer',
    emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
    phones: [],
  })
  const di = inventPerson({ key: 'person-3', name: 'Di Sol', emails: [], phones: [] })
  const lead = inventLead({ people: [inventPerson(), bo, di] })
  const names = (records: { name: string; notes: string[] }[]) =>
    records.map(({ name, notes }) => [name, notes.length])

  it.each(['drop-answer', 'drop-request'] as const)(
    'of whom one is in doubt (%s) all arrive once',
    async (kind) => {
      const { look, pass, resume, sandbox } = await benchInDoubt('lead:person-2', { lead, fault: { kind } })
      pass(seconds(120))
      const found = await look()
      const more = found.kind === 'made' ? { 'lead:person-2': found.id } : {}
      expect(found.kind).toBe(kind === 'drop-answer' ? 'made' : 'absent')
      expect(await resume(more)).toMatchObject({ kind: 'delivered' })
      expect(names(sandbox.records())).toEqual([
        ['Ana Quill', 1],
        ['Bo Ferrer', 1],
        ['Di Sol', 1],
      ])
    },
  )

  it('go on behind one whom the user saw there, of whom nothing more is known', async () => {
    const { resume, sandbox, done } = await benchInDoubt('lead:person-2', { lead, fault: dropRequest })
    expect(await resume({ 'lead:person-2': '' })).toMatchObject({
      kind: 'delivered',
      recordId: done['lead:person-1'],
    })
    expect(names(sandbox.records())).toEqual([
      ['Ana Quill', 1],
      ['Di Sol', 1],
    ])
  })

  it('who are namesakes are not taken for each other', async () => {
    const twin = { ...di, key: 'person-2' }
    const twins = inventLead({ people: [{ ...di, key: 'person-1' }, twin] })
    const bench = await benchInDoubt('lead:person-2', { lead: twins, fault: dropRequest })
    expect(await bench.look()).toMatchObject({ kind: 'early' })
    expect(await bench.look({ isThere: true })).toEqual({ kind: 'absent' })
  })
})

describe('a lead that the user saw there, and of which nothing more is known', () => {
  it('is delivered without a link, and nothing is sent', async () => {
    const { resume, requests } = await benchInDoubt(step, { fault: dropRequest })
    const before = requests().length
    expect(await resume({ [step]: '' })).toEqual({ kind: 'delivered', recordId: '', link: null })
    expect(requests().slice(before)).toEqual([])
  })
})
