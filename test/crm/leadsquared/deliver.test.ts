import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'

const credentials = leadSquaredKeys
const statusId = 'Opportunity'
const create = 'POST /v2/LeadManagement.svc/Lead.Create'
const readStages = 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?schemaName=ProspectStage'

async function connectedBench() {
  const bench = createBench()
  await bench.connect(leadSquared, credentials)
  return bench
}

const quiet = { note: '', page: { url: '', title: '', capturedAt: 0 }, sources: [] }
const silent = inventLead({
  ...quiet,
  people: [inventPerson({ profiles: [] })],
  company: { ...inventLead().company, address: '' },
})

describe('delivering to LeadSquared', () => {
  it('sends the lead as a list of attributes, from Gleaner unless the user says otherwise', async () => {
    const { deliver, sandbox } = await connectedBench()
    await deliver(leadSquared, credentials, { statusId, lead: silent })
    expect(JSON.parse(sandbox.exchanges.at(-1)?.body ?? '')).toEqual([
      { Attribute: 'FirstName', Value: 'Ana' },
      { Attribute: 'LastName', Value: 'Quill' },
      { Attribute: 'EmailAddress', Value: 'ana.quill@fabrikam.example' },
      { Attribute: 'Phone', Value: '+1-2025550123' },
      { Attribute: 'Company', Value: 'Fabrikam Tools' },
      { Attribute: 'JobTitle', Value: 'Head of Sales' },
      { Attribute: 'Website', Value: 'https://fabrikam.example' },
      { Attribute: 'ProspectStage', Value: 'Opportunity' },
      { Attribute: 'Source', Value: 'Gleaner' },
    ])
  })

  it('links to the lead in the web app of the account', async () => {
    const { deliver, sandbox } = await connectedBench()
    const outcome = await deliver(leadSquared, credentials, { statusId })
    const [{ id = '' } = {}] = sandbox.records()
    expect(outcome).toEqual({
      kind: 'delivered',
      recordId: id,
      link: `https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=${id}`,
    })
  })

  it('links to nothing but LeadSquared, whatever it once learned', async () => {
    const { deliver } = await connectedBench()
    const facts = {
      api: 'api-in21.leadsquared.com',
      app: 'in21.leadsquared.com.evil.example',
      keysIn: 'headers',
    }
    expect(await deliver(leadSquared, credentials, { statusId, facts })).toMatchObject({
      link: expect.stringMatching(/^https:\/\/run\.leadsquared\.com\//),
    })
  })

  it('writes a plain note, without any sign of markup', async () => {
    const { deliver, sandbox } = await connectedBench()
    await deliver(leadSquared, credentials, { statusId, lead: inventLead({ note: '<b>5 < 6</b>' }) })
    const [note] = sandbox.records()[0]?.notes ?? []
    expect(note).toContain('‹b›5 ‹ 6‹/b›')
    expect(note).toContain('https://social.example/ana-quill')
    expect(note).toContain('ana.quill@fabrikam.example: link on the page')
  })

  it('writes no note where there is nothing to say', async () => {
    const { deliver, requests, reports } = await connectedBench()
    expect(await deliver(leadSquared, credentials, { statusId, lead: silent })).toMatchObject({
      kind: 'delivered',
    })
    expect(requests()).toEqual([readStages, create])
    expect(reports.map(([step]) => step)).toEqual(['lead:person-1'])
  })

  it('sends a stage to the letter', async () => {
    const { deliver, sandbox } = await connectedBench()
    const stages = [{ SchemaName: 'ProspectStage', Options: [{ Value: '>10 Lakhs' }] }]
    sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(stages) })
    await deliver(leadSquared, credentials, { statusId: '>10 Lakhs' })
    const sent = sandbox.exchanges.find(({ path }) => path.endsWith('Lead.Create'))
    expect(JSON.parse(sent?.body ?? '')).toContainEqual({ Attribute: 'ProspectStage', Value: '>10 Lakhs' })
  })

  it('sends no stage that the account has not got, and writes nothing', async () => {
    const { deliver, requests } = await connectedBench()
    expect(await deliver(leadSquared, credentials, { statusId: 'Invalid/Junk' })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'status', code: 'unknown', text: '' }],
    })
    expect(requests()).toEqual([readStages])
  })

  it('makes a lead where people are to be added to a company, which LeadSquared has not got', async () => {
    const { deliver, sandbox } = await connectedBench()
    const intent = {
      kind: 'add',
      target: { recordId: 'x', ids: {}, personKey: null, name: '', link: null },
    } as const
    await deliver(leadSquared, credentials, { statusId, intent })
    expect(sandbox.records()).toHaveLength(1)
  })

  it('tells a duplicate by its field', async () => {
    const { deliver, sandbox } = await connectedBench()
    await deliver(leadSquared, credentials, { statusId })
    expect(await deliver(leadSquared, credentials, { statusId })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'email', code: 'duplicate', text: 'A Lead with same Email already exists.' }],
    })
    expect(sandbox.records()).toHaveLength(1)
  })

  it.each([429, 403, 200] as const)('waits as long as LeadSquared counts, said under %i', async (status) => {
    const { deliver, sandbox } = await connectedBench()
    sandbox.settings.leadsquared.rateLimitStatus = status
    sandbox.settings.now = () => 1_790_000_000_000
    sandbox.settings.rateLimit = { requests: 2, seconds: 5 }
    expect(await deliver(leadSquared, credentials, { statusId })).toEqual({
      kind: 'later',
      delay: 'busy',
      waitMs: 5000,
    })
    expect(sandbox.records()).toHaveLength(1)
  })

  it('lets no key out, wherever LeadSquared quotes it', async () => {
    const { deliver, sandbox } = await connectedBench()
    const ExceptionMessage =
      'Bad call /v2/x?a=1&accessKey=u%24r5andb0x&secretKey=5ecret5andb0x with u$r5andb0x, u%24r5andb0x'
    const body = JSON.stringify({ ExceptionType: 'MXInvalidInputException', ExceptionMessage })
    sandbox.fail({ kind: 'status', status: 500, body }, { on: create })
    expect(await deliver(leadSquared, credentials, { statusId })).toMatchObject({
      refusals: [{ text: 'Bad call … with …, …' }],
    })
  })
})
