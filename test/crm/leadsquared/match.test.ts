import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import { leadSquaredKeys, leadSquaredUsers } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'

const credentials = leadSquaredKeys
const byPhone = '/v2/LeadManagement.svc/RetrieveLeadByPhoneNumber'
const byEmail = '/v2/LeadManagement.svc/Leads.GetByEmailaddress'
const bySearch = '/v2/LeadManagement.svc/Leads.GetByQuickSearch'

const stranger = inventPerson({
  key: 'person-2',
  name: 'Zoe Marlow',
  emails: [{ address: 'zoe@northwind.example', type: 'work' }],
  phones: [{ number: '+442079460188', type: 'work', extension: '' }],
})

/** A LeadSquared with the invented lead, owned by Pia. */
async function benchWith(stored: Lead = inventLead()) {
  const bench = createBench()
  await bench.connect(leadSquared, credentials)
  const owner = { id: 'lead:OwnerId', of: 'lead', personKey: null, type: 'choice' } as const
  const values = [{ ...owner, value: leadSquaredUsers[1]?.ID ?? '' }]
  await bench.deliver(leadSquared, credentials, { statusId: 'Opportunity', lead: stored, values })
  const before = bench.requests().length
  async function find(lead: Lead) {
    const found = await bench.match(leadSquared, credentials, lead)
    if (found.kind !== 'matched') expect.unreachable(JSON.stringify(found))
    return found
  }
  const asked = () =>
    bench
      .requests()
      .slice(before)
      .map((request) => request.replace('GET ', ''))
  return { sandbox: bench.sandbox, match: bench.match, find, asked }
}

describe('looking for a lead at LeadSquared', () => {
  it('tells whose it is, where it stands, and what it holds', async () => {
    const { find, sandbox } = await benchWith()
    const id = sandbox.records()[0]?.id ?? ''
    expect((await find(inventLead())).matches).toEqual([
      {
        recordId: id,
        ids: { lead: id },
        verdict: 'person',
        personKey: 'person-1',
        name: 'Ana Quill',
        company: 'Fabrikam Tools',
        owner: 'Pia',
        status: 'Opportunity',
        link: `https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=${id}`,
        reasons: [
          { by: 'email', value: 'ana.quill@fabrikam.example' },
          { by: 'phone', value: '+12025550123' },
          { by: 'name', value: 'Ana Quill' },
        ],
        held: {
          name: 'Ana Quill',
          title: 'Head of Sales',
          emails: ['ana.quill@fabrikam.example'],
          phones: ['+1-2025550123'],
          company: 'Fabrikam Tools',
          website: 'https://fabrikam.example',
        },
        actions: ['update'],
      },
    ])
  })

  it('asks no more once the person is found', async () => {
    const { find, asked } = await benchWith()
    await find(inventLead())
    expect(asked()).toEqual([`${byEmail}?emailaddress=ana.quill%40fabrikam.example`])
  })

  it('asks a phone with its country and without, its own country the other way round', async () => {
    const lead = inventLead({
      people: [{ ...stranger, name: '', emails: [] }],
      company: emptyCompany,
    })
    const abroad = await benchWith()
    await abroad.find(lead)
    expect(abroad.asked()).toEqual([`${byPhone}?phone=442079460188`, `${byPhone}?phone=2079460188`])
    const [person] = lead.people
    const indian = { number: '+919876543210', type: 'mobile', extension: '' } as const
    const home = await benchWith()
    await home.find({ ...lead, people: person ? [{ ...person, phones: [indian] }] : [] })
    expect(home.asked()).toEqual([`${byPhone}?phone=9876543210`, `${byPhone}?phone=919876543210`])
  })

  it('finds by name and company, whatever the form of the firm', async () => {
    const { find, asked } = await benchWith()
    const lead = inventLead({
      people: [inventPerson({ emails: [], phones: [], name: 'ANA QUILL' })],
      company: { ...emptyCompany, name: 'Fabrikam Tools Inc.' },
    })
    const [match] = (await find(lead)).matches
    expect(asked()).toEqual([`${bySearch}?key=Fabrikam+Tools`])
    expect(match).toMatchObject({ verdict: 'person', reasons: [{ by: 'name', value: 'ANA QUILL' }] })
  })

  it('takes a name without a company for no more than possible, and in another company for nothing', async () => {
    const { find } = await benchWith()
    const people = [inventPerson({ emails: [], phones: [] })]
    const [match] = (await find(inventLead({ people, company: emptyCompany }))).matches
    expect(match).toMatchObject({ verdict: 'possible' })
    const company = { ...emptyCompany, name: 'Northwind Sails' }
    expect((await find(inventLead({ people, company }))).matches).toEqual([])
  })

  it('knows somebody of the same company, who cannot be changed', async () => {
    const { find } = await benchWith()
    expect((await find(inventLead({ people: [stranger] }))).matches).toEqual([
      expect.objectContaining({
        verdict: 'company',
        personKey: null,
        name: 'Ana Quill',
        reasons: [{ by: 'company', value: 'Fabrikam Tools' }],
        actions: [],
      }),
    ])
  })

  it('believes nothing that LeadSquared found but what it shows', async () => {
    const { find, sandbox } = await benchWith()
    const other = [{ ProspectID: 'x', EmailAddress: 'somebody@else.example', Phone: '+1-2025550199' }]
    const answer = { kind: 'status', status: 200, body: JSON.stringify(other) } as const
    sandbox.fail(answer, { times: 5 })
    expect((await find(inventLead({ people: [stranger] }))).matches).toEqual([])
  })

  it('reads past what is not a lead', async () => {
    const { find, sandbox } = await benchWith()
    const found = [null, 7, {}, { ProspectID: 'x', EmailAddress: 'zoe@northwind.example', Phone: 12 }]
    sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(found) })
    expect((await find(inventLead({ people: [stranger] }))).matches[0]).toMatchObject({
      recordId: 'x',
      name: 'zoe@northwind.example',
    })
  })

  it('asks five times at the most, for two people, and says for how many it did not', async () => {
    const { find, asked } = await benchWith()
    const people = [1, 2, 3].map((count) => ({
      ...stranger,
      key: `person-${count}`,
      name: `Zoe Marlow ${count}`,
      emails: [{ address: `zoe${count}@northwind.example`, type: 'work' as const }],
      phones: [{ number: `+44207946018${count}`, type: 'work' as const, extension: '' }],
    }))
    const company = { ...emptyCompany, name: 'Northwind Sails' }
    expect(await find(inventLead({ people, company }))).toEqual({
      kind: 'matched',
      matches: [],
      unchecked: 1,
    })
    expect(asked().map((path) => path.split('?')[0])).toEqual([byEmail, byEmail, byPhone, byPhone, bySearch])
  })

  it('finds in the search only what is indexed, and by e-mail at once', async () => {
    const { find, sandbox } = await benchWith()
    sandbox.settings.searchLagMs = 60_000
    expect((await find(inventLead())).matches).toHaveLength(1)
    expect((await find(inventLead({ people: [stranger] }))).matches).toEqual([])
  })

  it('says what kept it from looking', async () => {
    const { match, sandbox } = await benchWith()
    sandbox.fail({ kind: 'status', status: 500, body: '' })
    expect(await match(leadSquared, credentials, inventLead())).toEqual({
      kind: 'later',
      delay: 'server',
      waitMs: null,
    })
  })
})
