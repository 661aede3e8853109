import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'

const credentials = leadSquaredKeys
const statusId = 'Opportunity'
const create = 'POST /v2/LeadManagement.svc/Lead.Create'
const createNote = 'POST /v2/LeadManagement.svc/CreateNote'
const readStages = 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?schemaName=ProspectStage'

const bo = inventPerson({
  key: 'person-2',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
  phones: [],
})

async function connectedBench() {
  const bench = createBench()
  await bench.connect(leadSquared, credentials)
  return bench
}

describe('several people', () => {
  const lead = inventLead({ people: [inventPerson(), bo] })

  it('are a lead each with the company, and a note each', async () => {
    const { deliver, sandbox, reports } = await connectedBench()
    const outcome = await deliver(leadSquared, credentials, { statusId, lead })
    const records = sandbox.records()
    expect(records.map(({ name, custom, notes }) => [name, custom['Company'], notes.length])).toEqual([
      ['Ana Quill', 'Fabrikam Tools', 1],
      ['Bo Ferrer', 'Fabrikam Tools', 1],
    ])
    expect(outcome).toMatchObject({ recordId: records[0]?.id })
    expect(reports.map(([step]) => step)).toEqual([
      'lead:person-1',
      'note:person-1',
      'lead:person-2',
      'note:person-2',
    ])
  })

  it('keep who has arrived when one of them is refused, and go on with the corrected one', async () => {
    const { deliver, sandbox, reports, requests } = await connectedBench()
    const wrong = { ...bo, emails: [{ address: 'bo@nowhere', type: 'work' as const }] }
    expect(
      await deliver(leadSquared, credentials, {
        statusId,
        lead: { ...lead, people: [inventPerson(), wrong] },
      }),
    ).toMatchObject({ kind: 'refused', refusals: [{ field: 'email' }] })
    expect(reports.map(([step]) => step)).toEqual(['lead:person-1', 'note:person-1'])
    const before = requests().length
    const done = Object.fromEntries(reports)
    expect(await deliver(leadSquared, credentials, { statusId, lead, done })).toMatchObject({
      kind: 'delivered',
      recordId: done['lead:person-1'],
    })
    expect(requests().slice(before)).toEqual([readStages, create, createNote])
    expect(sandbox.records().map(({ name }) => name)).toEqual(['Ana Quill', 'Bo Ferrer'])
  })

  it('are told of the one about whom nothing is known', async () => {
    const { deliver, sandbox } = await connectedBench()
    const answered = { kind: 'status', status: 502, body: '', isWorkDone: true } as const
    sandbox.fail(
      { kind: 'status', status: 500, body: '{"ExceptionType":"MXXSSException"}' },
      { on: createNote },
    )
    expect(await deliver(leadSquared, credentials, { statusId, lead })).toMatchObject({
      refusals: [{ field: 'note' }],
    })
    sandbox.fail(answered, { on: create })
    const done = { 'lead:person-1': 'a', 'note:person-1': 'b' }
    expect(await deliver(leadSquared, credentials, { statusId, lead, done })).toEqual({
      kind: 'unsure',
      step: 'lead:person-2',
    })
  })
})
