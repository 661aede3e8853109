import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, benchWithClock, knownBy, makeLead, seconds } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const
const step = 'lead:person-1'
const anotherUser = { userId: 'another', api: 'api-in21.leadsquared.com' }
const later = 1_790_000_060_000

describe.each(['email', 'phone', 'name', 'one word', 'company'] as const)('a lead known by %s', (by) => {
  const lead = knownBy[by]
  const ownStep = by === 'company' ? 'lead:company' : step
  const settled = by === 'email' || by === 'phone' ? 'absent' : 'unclear'

  it('whose answer was lost is found at once, and the rest leaves one lead with its note', async () => {
    const { look, resume, ids, sandbox } = await benchInDoubt(ownStep, { lead })
    const [id = ''] = ids()
    expect(await look()).toEqual({ kind: 'made', id })
    expect(await resume({ [ownStep]: id })).toMatchObject({ kind: 'delivered', recordId: id })
    expect(sandbox.records()).toHaveLength(1)
  })

  it(`that never arrived is not to be seen yet, and after two minutes ${settled}`, async () => {
    const { look, pass } = await benchInDoubt(ownStep, { lead, fault: dropRequest })
    expect(await look()).toEqual({ kind: 'early', waitMs: seconds(120) })
    pass(seconds(110))
    expect(await look()).toEqual({ kind: 'early', waitMs: seconds(10) })
    pass(seconds(10))
    expect(await look()).toEqual({ kind: settled })
  })

  it('is not what somebody else made in that time', async () => {
    const { look, pass } = await benchInDoubt(ownStep, { lead })
    pass(seconds(120))
    expect(await look({ facts: anotherUser })).toEqual({ kind: settled })
  })

  it('is not what was there before', async () => {
    const { look, pass } = await benchInDoubt(ownStep, { lead })
    pass(seconds(180))
    expect(await look({ since: later })).toEqual({ kind: settled })
  })

  it('is what fits best where the user saw it, whoever made it and whenever', async () => {
    const { look, ids } = await benchInDoubt(ownStep, { lead })
    expect(await look({ isThere: true, since: later, facts: anotherUser })).toEqual({
      kind: 'made',
      id: ids()[0],
    })
  })

  it('is missing where the user saw it and no look shows it', async () => {
    const { look } = await benchInDoubt(ownStep, { lead, fault: dropRequest })
    expect(await look({ isThere: true })).toEqual({ kind: 'absent' })
  })
})

describe('a lead whose answer was lost', () => {
  it.each([
    { kind: 'html-answer' },
    { kind: 'empty-answer' },
    { kind: 'truncated-answer' },
    { kind: 'status', status: 502, body: '<html></html>', isWorkDone: true },
    { kind: 'status', status: 500, body: '', isWorkDone: true },
  ] as const)('is found after $kind $status', async (fault) => {
    const { look, ids } = await benchInDoubt(step, { fault })
    expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is asked for by e-mail, else by phone and then by exact value, else by name', async () => {
    const asked = async (by: 'email' | 'phone' | 'name') => {
      const { look, requests } = await benchInDoubt(step, { lead: knownBy[by], fault: dropRequest })
      const before = requests().length
      await look()
      return requests().slice(before)
    }
    const path = '/v2/LeadManagement.svc'
    expect(await asked('email')).toEqual([
      `GET ${path}/Leads.GetByEmailaddress?emailaddress=ana.quill%40fabrikam.example`,
    ])
    expect(await asked('phone')).toEqual([
      `GET ${path}/RetrieveLeadByPhoneNumber?phone=12025550123`,
      `POST ${path}/Leads.Get`,
    ])
    expect(await asked('name')).toEqual([`POST ${path}/Leads.Get`])
  })

  it('is found though LeadSquared keeps no thousandths of its time', async () => {
    const { look, ids } = await benchInDoubt(step)
    expect(await look({ since: 1_790_000_000_299 })).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is the one of two namesakes that has more of it, where the user saw it', async () => {
    const bench = await benchInDoubt(step, { lead: knownBy.name })
    bench.pass(seconds(10))
    await makeLead(bench, { FirstName: 'Ana', LastName: 'Quill', Company: 'Northwind Sails' })
    bench.sandbox.settings.leadsquared.ignoresFilters = true
    await makeLead(bench, { FirstName: 'Bo', LastName: 'Ferrer', Company: 'Fabrikam Tools' })
    expect(await bench.look({ isThere: true })).toEqual({ kind: 'made', id: bench.ids()[0] })
  })

  it('is the latest of two that are alike, where the user saw it', async () => {
    const lead = inventLead({ people: [inventPerson({ emails: [], phones: [], title: '' })] })
    const bench = await benchInDoubt(step, { lead })
    const [first, second] = ['10:00:00.000', '11:00:00.000'].map((time, index) => ({
      ProspectID: `lead-${index}`,
      FirstName: 'Ana',
      LastName: 'Quill',
      CreatedOn: `2026-09-21 ${time}`,
    }))
    bench.sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify([first, second]) })
    expect(await bench.look({ isThere: true })).toEqual({ kind: 'made', id: 'lead-1' })
  })

  it('is the oldest of two that are alike, where nobody saw it: a later save may have made the other', async () => {
    const bench = await benchInDoubt(step, { lead: knownBy.name })
    const sent = bench.sandbox.exchanges.find(({ path }) => path.includes('Lead.Create'))
    bench.pass(seconds(10))
    await bench.post('Lead.Create', JSON.parse(sent?.body ?? ''))
    const [first = '', second = ''] = bench.ids()
    expect(await bench.look()).toEqual({ kind: 'made', id: first })
    const isTaken = async (id: string) => id === first
    expect(await bench.look({ isTaken })).toEqual({ kind: 'made', id: second })
  })

  it('is found by phone though somebody who was active later has it as a mobile', async () => {
    const bench = await benchInDoubt(step, { lead: knownBy.phone })
    await makeLead(bench, { FirstName: 'Bo', Phone: '+1-2025550199', Mobile: '+1-2025550123' })
    expect(await bench.look()).toEqual({ kind: 'made', id: bench.ids()[0] })
  })

  it('is found by name when the search shows it, however late', async () => {
    const { look, pass, sandbox, ids } = await benchInDoubt(step, { lead: knownBy.name })
    sandbox.settings.searchLagMs = seconds(40)
    expect(await look()).toEqual({ kind: 'early', waitMs: seconds(120) })
    pass(seconds(40))
    expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is found though an automation moved it to another stage and owner at once', async () => {
    const { look, post, ids } = await benchInDoubt(step, { lead: knownBy.name })
    const [id = ''] = ids()
    const changed = [
      { Attribute: 'ProspectStage', Value: 'Customer' },
      { Attribute: 'OwnerId', Value: '5a4db0c5-0000-4000-aaaa-000000000002' },
    ]
    await post('Lead.Update', changed, { leadId: id })
    expect(await look()).toEqual({ kind: 'made', id })
  })

  it('is none of those that a search without its filter tells', async () => {
    const bench = await benchInDoubt(step, { lead: knownBy.name, fault: dropRequest })
    bench.sandbox.settings.leadsquared.ignoresFilters = true
    await makeLead(bench, { FirstName: 'Bo', LastName: 'Ferrer', Company: 'Fabrikam Tools' })
    expect(await bench.look()).toMatchObject({ kind: 'early' })
    expect(await bench.look({ isThere: true })).toEqual({ kind: 'absent' })
  })

  it('is not a namesake of the same minute who has another title', async () => {
    const bench = await benchInDoubt(step, { lead: knownBy.name, fault: dropRequest })
    await makeLead(bench, {
      FirstName: 'Ana',
      LastName: 'Quill',
      Company: 'Fabrikam Tools',
      JobTitle: 'Head of Support',
      Website: 'https://fabrikam.example',
      Source: 'Gleaner',
    })
    expect(await bench.look()).toMatchObject({ kind: 'early' })
  })

  it('is not one that another lead of ours became', async () => {
    const { look, pass, ids } = await benchInDoubt(step)
    expect(await look({ isTaken: async (id) => id === ids()[0] })).toMatchObject({ kind: 'early' })
    pass(seconds(120))
    expect(await look({ isTaken: async () => true })).toEqual({ kind: 'absent' })
  })

  it('is unclear where the people of the lead are not those that were sent', async () => {
    const { recover, requests } = await benchWithClock()
    const look = { statusId: '', step: 'lead:person-7' }
    expect(await recover(leadSquared, leadSquaredKeys, look)).toEqual({ kind: 'unclear' })
    expect(requests()).toEqual([])
  })
})
