import { describe, expect, it } from 'vitest'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { pipedriveBench, sent } from './pipedrive-bench.ts'

const ana = inventPerson()
const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  title: 'Buyer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [],
  profiles: [],
})

describe('a lead for Pipedrive', () => {
  it('becomes an organization, a person in it, a lead of both and a note on that', async () => {
    const { deliver, writes, sandbox } = await pipedriveBench()
    const outcome = await deliver()
    const ids = { organization: 101, person: 102, lead: '00000000-0000-4000-8000-000000000103' }
    expect(outcome).toEqual({
      kind: 'delivered',
      recordId: ids.lead,
      link: `https://sandbox-inc.pipedrive.com/leads/inbox/${ids.lead}`,
    })
    expect(writes()).toEqual([
      {
        request: 'POST /api/v2/organizations',
        body: { name: 'Fabrikam Tools', address: { value: '12 Invented Lane, Springfield' } },
      },
      {
        request: 'POST /api/v2/persons',
        body: {
          name: 'Ana Quill',
          org_id: ids.organization,
          emails: [{ value: 'ana.quill@fabrikam.example', primary: true, label: 'work' }],
          phones: [{ value: '+12025550123', primary: true, label: 'mobile' }],
        },
      },
      {
        request: 'POST /v1/leads',
        body: {
          title: 'Ana Quill - Fabrikam Tools',
          person_id: ids.person,
          organization_id: ids.organization,
          origin_id: 'gleaner:draft-1.place-1',
        },
      },
      {
        request: 'POST /v1/notes',
        body: { lead_id: ids.lead, content: expect.stringMatching(/^<p>Met at/) },
      },
    ])
    expect(sandbox.records()).toEqual([expect.objectContaining({ unknownFields: [] })])
  })

  it('gives the owner to all three', async () => {
    const { deliver, writes } = await pipedriveBench()
    await deliver({ values: [sent('lead:owner_id', 'choice', '2')] })
    expect(writes().map(({ body }) => body.owner_id)).toEqual([2, 2, 2, undefined])
  })

  it('of several people becomes a person and a lead each, in one organization', async () => {
    const { deliver, reports, bodyTo, sandbox } = await pipedriveBench()
    const outcome = await deliver({ lead: inventLead({ people: [ana, bo] }) })
    expect(reports.map(([step]) => step)).toEqual([
      'organization',
      'person:person-1',
      'lead:person-1',
      'note:person-1',
      'person:person-2',
      'lead:person-2',
      'note:person-2',
    ])
    expect(outcome).toMatchObject({ recordId: reports[2]?.[1] })
    expect(bodyTo('POST /v1/leads')).toMatchObject({
      title: 'Bo Ferrer - Fabrikam Tools',
      origin_id: 'gleaner:draft-1.place-1:person-2',
    })
    expect(sandbox.records().map(({ contacts }) => contacts.map(({ name }) => name))).toEqual([
      ['Ana Quill'],
      ['Bo Ferrer'],
    ])
  })

  it('of people whose keys an early version did not keep makes each of them', async () => {
    const { deliver, reports } = await pipedriveBench()
    await deliver({ lead: inventLead({ people: [ana, bo].map((person) => ({ ...person, key: '' })) }) })
    expect(reports.map(([step]) => step)).toEqual([
      ...['organization', 'person', 'lead', 'note'],
      ...['person:2', 'lead:2', 'note:2'],
    ])
  })

  it('of a company alone becomes a lead of its organization', async () => {
    const { deliver, reports, bodyTo } = await pipedriveBench()
    await deliver({ lead: inventLead({ people: [] }) })
    expect(reports.map(([step]) => step)).toEqual(['organization', 'lead', 'note'])
    expect(bodyTo('POST /v1/leads')).toEqual({
      title: 'Fabrikam Tools',
      organization_id: 101,
      origin_id: 'gleaner:draft-1.place-1',
    })
  })

  it('of a person alone makes no organization', async () => {
    const { deliver, reports, bodyTo } = await pipedriveBench()
    await deliver({ lead: inventLead({ company: emptyCompany }) })
    expect(reports.map(([step]) => step)).toEqual(['person:person-1', 'lead:person-1', 'note:person-1'])
    expect(bodyTo('POST /v1/leads')).toMatchObject({ title: 'Ana Quill', person_id: 101 })
  })

  it('of nothing but an address of a company goes to an organization called by its domain', async () => {
    const { deliver, bodyTo } = await pipedriveBench()
    const company = { ...emptyCompany, emails: [{ address: 'hi@fabrikam.example', type: 'work' as const }] }
    expect(await deliver({ lead: inventLead({ people: [], company }) })).toMatchObject({ kind: 'delivered' })
    expect(bodyTo('POST /api/v2/organizations')).toEqual({ name: 'fabrikam.example' })
    expect(bodyTo('POST /v1/notes').content).toContain('hi@fabrikam.example')
  })

  it('makes no note when there is nothing to say', async () => {
    const { deliver, reports } = await pipedriveBench()
    const lead = inventLead({
      people: [inventPerson({ title: '', profiles: [] })],
      company: { ...emptyCompany, name: 'Fabrikam Tools' },
      note: '',
      sources: [],
    })
    expect(await deliver({ lead, provenance: false })).toMatchObject({ kind: 'delivered' })
    expect(reports.map(([step]) => step)).not.toContain('note:person-1')
    const before = reports.length
    await deliver({ lead, provenance: false, done: Object.fromEntries(reports) })
    expect(reports).toHaveLength(before)
  })

  it('goes on with the person that was refused, and makes nothing twice', async () => {
    const bench = await pipedriveBench()
    const people = [ana, { ...bo, name: 'B'.repeat(256) }]
    expect(await bench.deliver({ lead: inventLead({ people }) })).toMatchObject({
      kind: 'refused',
      refusals: [{ field: 'name' }],
    })
    expect(bench.sandbox.records()).toHaveLength(1)
    const done = Object.fromEntries(bench.reports)
    const outcome = await bench.deliver({ lead: inventLead({ people: [ana, bo] }), done })
    expect(outcome).toMatchObject({ kind: 'delivered', recordId: done['lead:person-1'] })
    expect(bench.sandbox.records().map(({ name }) => name)).toEqual([
      'Ana Quill - Fabrikam Tools',
      'Bo Ferrer - Fabrikam Tools',
    ])
    expect(bench.writes().filter(({ request }) => request === 'POST /api/v2/organizations')).toHaveLength(1)
  })

  it('says which field of its own was refused', async () => {
    const { deliver } = await pipedriveBench()
    const values = [sent('lead:channel', 'choice', '99')]
    expect(await deliver({ values })).toMatchObject({
      kind: 'refused',
      refusals: [{ field: null, fieldId: 'lead:channel', code: 'unknown' }],
    })
  })

  it.each([
    ['isCapped', true, { kind: 'disconnected', disconnection: 'plan' }],
    [
      'mayWrite',
      false,
      { kind: 'refused', refusals: [{ field: null, text: expect.stringMatching(/permissions/) }] },
    ],
  ] as const)('with %s %s is %j', async (setting, value, outcome) => {
    const { deliver, sandbox } = await pipedriveBench()
    Object.assign(sandbox.settings.pipedrive, { [setting]: value })
    expect(await deliver()).toEqual(outcome)
    expect(sandbox.records()).toEqual([])
  })

  it('is not begun where the read that goes first fails', async () => {
    const { deliver, sandbox, requests } = await pipedriveBench()
    sandbox.fail({ kind: 'status', status: 500, body: '' })
    expect(await deliver()).toMatchObject({ kind: 'later', delay: 'server' })
    expect(requests()).toEqual([expect.stringMatching(/^GET .*organizations\/search/)])
  })

  it('waits for another day when the tokens of this one are used up', async () => {
    const { deliver, sandbox } = await pipedriveBench()
    sandbox.settings.pipedrive.tokensLeft = 10
    expect(await deliver()).toEqual({ kind: 'later', delay: 'daily', waitMs: null })
  })
})
