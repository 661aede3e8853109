import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock, countAll } from './bench-in-doubt.ts'

const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  title: 'Buyer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [],
  profiles: [],
})
const two = inventLead({ people: [inventPerson(), bo] })
const companyAlone = inventLead({ people: [] })
const personAlone = inventLead({ company: emptyCompany })

const settleMs = 120_000
const one = { organizations: 1, persons: 1, leads: 1, notes: 1 }
const oneOfTwo = { organizations: 1, persons: 2, leads: 2, notes: 2 }

const doubts = [
  ...['organization', 'person:person-1', 'lead:person-1', 'note:person-1'].map((step) => ({
    step,
    lead: inventLead(),
    left: one,
  })),
  ...['organization', 'person:person-2', 'lead:person-2', 'note:person-2'].map((step) => ({
    step,
    lead: two,
    left: oneOfTwo,
  })),
  ...['organization', 'lead', 'note'].map((step) => ({
    step,
    lead: companyAlone,
    left: { ...one, persons: 0 },
  })),
  ...['person:person-1', 'lead:person-1'].map((step) => ({
    step,
    lead: personAlone,
    left: { ...one, organizations: 0 },
  })),
]

describe.each(doubts)('a lead of $left.persons whose step $step got no answer', ({ step, lead, left }) => {
  it('is found at once if it was made, and goes on without making anything twice', async () => {
    const { look, resume, counts } = await benchInDoubt(step, 'arrived', { lead })
    const found = await look()
    if (found.kind !== 'made') expect.unreachable(JSON.stringify(found))
    expect(await resume({ [step]: found.id })).toMatchObject({ kind: 'delivered' })
    expect(await counts()).toEqual(left)
  })

  it('is found a day later too, when the search would have done', async () => {
    const { look, pass } = await benchInDoubt(step, 'arrived', { lead })
    pass(24 * 3_600_000)
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('is certain not to be there once nothing can arrive any more, by the clock of Pipedrive', async () => {
    const { look, pass, resume, counts } = await benchInDoubt(step, 'lost', { lead })
    expect(await look()).toEqual({ kind: 'early', waitMs: settleMs })
    pass(50_000)
    expect(await look()).toEqual({ kind: 'early', waitMs: settleMs - 50_000 })
    pass(settleMs - 50_000)
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await resume()).toMatchObject({ kind: 'delivered' })
    expect(await counts()).toEqual(left)
  })

  it.each([
    [
      { kind: 'status', status: 401, body: '' },
      { kind: 'disconnected', disconnection: 'key' },
    ],
    [
      { kind: 'status', status: 429, body: '' },
      { kind: 'later', delay: 'busy' },
    ],
    [
      { kind: 'status', status: 500, body: '' },
      { kind: 'later', delay: 'server' },
    ],
    [{ kind: 'html-answer' }, { kind: 'later', delay: 'server' }],
    [{ kind: 'truncated-answer' }, { kind: 'later', delay: 'server' }],
    [{ kind: 'drop-answer' }, { kind: 'later', delay: 'unreachable' }],
  ] as const)('is not judged by an answer of %j', async (fault, outcome) => {
    const { look, pass, sandbox } = await benchInDoubt(step, 'lost', { lead })
    pass(settleMs)
    sandbox.fail(fault)
    expect(await look()).toMatchObject(outcome)
  })
})

describe('what was made in Pipedrive', () => {
  it.each(['organization', 'person:person-1', 'note:person-1'])(
    'in step %s is not taken from another lead of ours',
    async (step) => {
      const { look, pass } = await benchInDoubt(step, 'arrived')
      const isTaken = async () => true
      expect(await look({ isTaken })).toMatchObject({ kind: 'early' })
      pass(settleMs)
      expect(await look({ isTaken })).toEqual({ kind: 'absent' })
    },
  )

  it('as a lead with our mark may be in use by another of ours, which the user is asked about', async () => {
    const { look, pass } = await benchInDoubt('lead:person-1', 'arrived')
    const isTaken = async () => true
    expect(await look({ isTaken })).toMatchObject({ kind: 'early' })
    pass(settleMs)
    expect(await look({ isTaken })).toEqual({ kind: 'unclear' })
    expect(await look({ isTaken, isThere: true })).toMatchObject({ kind: 'made' })
  })

  it('before the step began is somebody else’s', async () => {
    const bench = await benchWithClock()
    await bench.deliver({ entryId: 'draft-2.place-1' })
    bench.pass(60_000)
    const intent = { kind: 'create', anyway: true } as const
    for (const step of ['organization', 'person:person-1', 'lead:person-1', 'note:person-1']) {
      const { look, pass } = await benchInDoubt(step, 'lost', { intent }, bench)
      pass(settleMs)
      expect(await look()).toEqual({ kind: 'absent' })
    }
  })

  it('is still found on a later page, and where others came since', async () => {
    const { look, ask, sandbox, done } = await benchInDoubt('organization', 'arrived')
    for (const name of ['One', 'Two', 'Three']) await ask('POST', 'api/v2/organizations', { name })
    sandbox.settings.pipedrive.pageSize = 1
    expect(await look()).toEqual({ kind: 'made', id: '101' })
    expect(done).toEqual({})
  })

  it('of several that fit is the one that came first', async () => {
    const { look, pass, ask } = await benchInDoubt('organization', 'arrived')
    pass(3000)
    const address = { value: '12 Invented Lane, Springfield' }
    await ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools', address })
    expect(await look()).toEqual({ kind: 'made', id: '101' })
  })

  it('is asked about where so much came since that it is not looked through', async () => {
    const { look, pass, ask, sandbox } = await benchInDoubt('organization', 'lost')
    for (let count = 0; count < 21; count += 1) {
      await ask('POST', 'api/v2/organizations', { name: `Import ${count}` })
    }
    sandbox.settings.pipedrive.pageSize = 1
    expect(await look()).toMatchObject({ kind: 'early' })
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is asked about where something in the list cannot be read', async () => {
    const { look, pass, sandbox } = await benchInDoubt('person:person-1', 'lost')
    pass(settleMs)
    const body = JSON.stringify({ success: true, data: [{ id: 7, name: 'Ana Quill' }] })
    sandbox.fail({ kind: 'status', status: 200, body })
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is asked about where the clock is none that it began by', async () => {
    const { look, start } = await benchInDoubt('person:person-1', 'lost')
    expect(await look({ since: start + 60_000 })).toEqual({ kind: 'unclear' })
  })

  it.each(['', 'deal', 'person:nobody'])(
    'in the step "%s", which there is none, is asked about',
    async (step) => {
      const { recover, requests } = await benchWithClock()
      expect(await recover({ step })).toEqual({ kind: 'unclear' })
      expect(requests()).toEqual([])
    },
  )

  it('may be deleted by now, and is made anew', async () => {
    const { look, pass, ask, resume } = await benchInDoubt('person:person-1', 'arrived')
    await ask('DELETE', 'api/v2/persons/102')
    pass(settleMs)
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await resume()).toMatchObject({ kind: 'delivered' })
    expect(await countAll({ ask })).toEqual(one)
  })
})
