import { describe, expect, it } from 'vitest'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchToAdd, post } from './bench-to-add.ts'
import { bo } from './looked-for.ts'

describe('people added to a lead of Close', () => {
  it('get a contact each, before the note, and are told of one by one', async () => {
    const { add, since, leadPath, reports, leadId, names } = await benchToAdd()
    expect(await add()).toEqual({
      kind: 'delivered',
      recordId: leadId(),
      link: `https://app.close.com/lead/${leadId()}/`,
    })
    expect(since()).toEqual([`GET ${leadPath}`, post, post, 'POST /api/v1/activity/note/'])
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'note'])
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer', 'Cy Marlow']])
  })

  it('always say in which lead they are: without it Close would make another', async () => {
    const { add, bodies, leadId } = await benchToAdd()
    await add()
    expect(bodies(post)).toEqual([
      { lead_id: leadId(), name: 'Bo Ferrer', emails: [{ email: 'bo@fabrikam.example', type: 'office' }] },
      { lead_id: leadId(), name: 'Cy Marlow' },
    ])
  })

  it('leave the lead and its status as they are', async () => {
    const { add, sandbox } = await benchToAdd(
      inventLead({ people: [bo], company: { ...inventLead().company, address: '7 New Street' } }),
    )
    await add({ statusId: 'stat_Customer' })
    expect(sandbox.records()).toMatchObject([
      { status: 'Qualified', address: '12 Invented Lane, Springfield', unknownFields: [] },
    ])
  })

  it('bring the e-mails of the company that nobody there has', async () => {
    const emails = [
      { address: 'ana.quill@fabrikam.example', type: 'work' as const },
      { address: 'bo@fabrikam.example', type: 'work' as const },
      { address: 'info@fabrikam.example', type: 'work' as const },
    ]
    const { add, bodies, reports } = await benchToAdd(
      inventLead({ people: [bo], company: { ...inventLead().company, emails } }),
    )
    await add()
    expect(bodies(post).at(-1)).toMatchObject({
      name: 'Fabrikam Tools',
      emails: [{ email: 'info@fabrikam.example', type: 'office' }],
    })
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'company-contact', 'note'])
  })

  it("bring the company's phones likewise, and only once", async () => {
    const phones = ['+12025550123', '+12025550199'].map((number) => ({
      number,
      extension: '',
      type: 'work' as const,
    }))
    const lead = inventLead({ people: [bo], company: { ...inventLead().company, phones } })
    const { add, ask, sandbox, bodies, reports } = await benchToAdd(lead)
    sandbox.fail({ kind: 'status', status: 429, body: '' }, { on: 'POST /api/v1/activity/note/' })
    await add()
    expect(bodies(post).at(-1)).toMatchObject({ phones: [{ phone: '+12025550199', type: 'office' }] })
    await ask('PUT', `contact/${reports[1]?.[1]}/`, { phones: [] })
    await add({ done: Object.fromEntries(reports) })
    expect(bodies(post)).toHaveLength(2)
  })

  it('get no second contact where they are there, but what is new of them', async () => {
    const phones = [{ number: '+12025550177', extension: '', type: 'work' as const }]
    const people = [inventPerson({ title: 'Chief of Sales', phones }), bo]
    const { add, sandbox, names } = await benchToAdd(inventLead({ people }))
    expect(await add()).toMatchObject({ kind: 'delivered' })
    expect(names()).toEqual([['Ana Quill', 'Bo Ferrer']])
    expect(sandbox.records()[0]?.contacts[0]).toMatchObject({
      title: 'Head of Sales',
      phones: [{ value: '+12025550123' }, { value: '+12025550177' }],
    })
  })

  it('bring values of the fields that the lead has not filled, and their own', async () => {
    const { add, ask, leadId, reports } = await benchToAdd()
    await ask('PUT', `lead/${leadId()}/`, { 'custom.cf_Segment': 'Wholesale' })
    const ofLead = { of: 'lead', personKey: null, type: 'text' } as const
    await add({
      values: [
        { ...ofLead, id: 'lead:cf_Segment', value: 'Retail' },
        { ...ofLead, id: 'lead:cf_Campaign', value: 'Fair' },
        { of: 'person', personKey: 'cy', type: 'choice', id: 'contact:cf_Role', value: 'Uses' },
      ],
    })
    expect(await ask('GET', `lead/${leadId()}/`)).toMatchObject({
      'custom.cf_Segment': 'Wholesale',
      'custom.cf_Campaign': 'Fair',
    })
    const cysId = reports.find(([step]) => step === 'contact:cy')?.[1]
    expect(await ask('GET', `contact/${cysId}/`)).toMatchObject({ 'custom.cf_Role': 'Uses' })
    expect(reports.map(([step]) => step)).toEqual(['contact:bo', 'contact:cy', 'lead-fields', 'note'])
  })
})
