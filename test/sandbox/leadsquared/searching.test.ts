import { describe, expect, it } from 'vitest'
import { openLeadSquared } from './open-leadsquared.ts'

const search = 'LeadManagement.svc/Leads.Get'
const byCompany = { LookupName: 'Company', LookupValue: 'Fabrikam Tools', SqlOperator: '=' }
const Columns = { Include_CSV: 'FirstName, CreatedOn' }

/** Ana, Bo and Cy of one company and Di of another, a second after each other. */
async function openWithLeads() {
  const opened = openLeadSquared()
  let now = 1_790_000_000_300
  opened.sandbox.settings.now = () => now
  for (const FirstName of ['Ana', 'Bo', 'Cy', 'Di']) {
    await opened.create({ FirstName, Company: FirstName === 'Di' ? 'Northwind Sails' : 'Fabrikam Tools' })
    now += 1000
  }
  const found = async (body: object) => {
    const answer = await opened.ask('POST', search, { body })
    return answer.body.map(({ FirstName }: { FirstName: string }) => FirstName)
  }
  return { ...opened, found, pass: (ms: number) => (now += ms) }
}

describe("LeadSquared's search by a field", () => {
  it.each([
    ['=', 'fabrikam tools', ['Ana', 'Bo', 'Cy']],
    ['=', 'Fabrikam', []],
    ['<>', 'Fabrikam Tools', ['Di']],
    ['LIKE', '%wind%', ['Di']],
  ])('finds by %s %s', async (SqlOperator, LookupValue, names) => {
    const { found } = await openWithLeads()
    expect(await found({ Parameter: { ...byCompany, SqlOperator, LookupValue } })).toEqual(names)
  })

  it.each([
    ['>', ['Di']],
    ['>=', ['Cy', 'Di']],
    ['<', ['Ana', 'Bo']],
    ['<=', ['Ana', 'Bo', 'Cy']],
  ])('finds by time, %s', async (SqlOperator, names) => {
    const { found } = await openWithLeads()
    const Parameter = { LookupName: 'CreatedOn', LookupValue: '2026-09-21 14:13:22.000', SqlOperator }
    expect(await found({ Parameter })).toEqual(names)
  })

  it('sorts and pages', async () => {
    const { found } = await openWithLeads()
    const Paging = { PageIndex: 1, PageSize: 2 }
    const Sorting = { ColumnName: 'CreatedOn', Direction: '1' }
    expect(await found({ Parameter: byCompany, Sorting, Paging })).toEqual(['Cy', 'Bo'])
    expect(await found({ Parameter: byCompany, Sorting, Paging: { ...Paging, PageIndex: 2 } })).toEqual([
      'Ana',
    ])
    expect(await found({ Parameter: byCompany, Sorting: { ...Sorting, Direction: '0' }, Paging })).toEqual([
      'Ana',
      'Bo',
    ])
  })

  it('tells the columns asked for, and times to the second', async () => {
    const { ask } = await openWithLeads()
    const Parameter = { ...byCompany, LookupValue: 'Northwind Sails' }
    expect((await ask('POST', search, { body: { Parameter, Columns } })).body).toEqual([
      { FirstName: 'Di', CreatedOn: '2026-09-21 14:13:23.000' },
    ])
  })

  it('lags behind', async () => {
    const { found, pass, sandbox } = await openWithLeads()
    sandbox.settings.searchLagMs = 2500
    expect(await found({ Parameter: byCompany })).toEqual(['Ana', 'Bo'])
    pass(3000)
    expect(await found({ Parameter: byCompany })).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('ignores the filter where it is told to', async () => {
    const { found, sandbox } = await openWithLeads()
    sandbox.settings.leadsquared.ignoresFilters = true
    expect(await found({ Parameter: byCompany })).toEqual(['Ana', 'Bo', 'Cy', 'Di'])
  })

  it.each([
    ['an operator that is none', { Parameter: { ...byCompany, SqlOperator: '==' } }, 400],
    ['a page 0', { Parameter: byCompany, Paging: { PageIndex: 0, PageSize: 5 } }, 400],
    [
      'a direction that is none',
      { Parameter: byCompany, Sorting: { ColumnName: 'CreatedOn', Direction: 'desc' } },
      400,
    ],
    ['filters of another API', { Filters: [] }, 400],
    ['a field that is none', { Parameter: { ...byCompany, LookupName: 'Firm' } }, 500],
    ['a column that is none', { Parameter: byCompany, Columns: { Include_CSV: 'FirstName,Firm' } }, 500],
  ])('refuses %s', async (_, body, status) => {
    const { ask } = await openWithLeads()
    expect(await ask('POST', search, { body })).toMatchObject({ status, body: { Status: 'Error' } })
  })
})

describe('the notes of a lead in LeadSquared', () => {
  it('are told by the page, the latest first where asked so', async () => {
    const { ask, sandbox } = await openWithLeads()
    const RelatedId = sandbox.records()[0]?.id ?? ''
    let now = 1_790_000_100_000
    sandbox.settings.now = () => now
    for (const Note of ['one', 'two', 'three']) {
      await ask('POST', 'LeadManagement.svc/CreateNote', { body: { RelatedProspectId: RelatedId, Note } })
      now += 1000
    }
    const Sorting = { ColumnName: 'CreatedOn', Direction: 1 }
    const body = { Parameter: { RelatedId }, Sorting, Paging: { PageIndex: 1, PageSize: 2 } }
    const { body: told } = await ask('POST', 'LeadManagement.svc/RetrieveNote', { body })
    expect(told).toMatchObject({
      RecordCount: 3,
      List: [{ Note: 'three', RelatedProspectId: RelatedId, CreatedByName: 'Sam' }, { Note: 'two' }],
    })
    const only = { Parameter: { RelatedId, Id: told.List[1].ProspectNoteId } }
    expect((await ask('POST', 'LeadManagement.svc/RetrieveNote', { body: only })).body).toMatchObject({
      List: [{ Note: 'two' }],
    })
  })
})

describe('whose key it is', () => {
  it('is told as the maker of a lead, and as the one who is asked about', async () => {
    const { ask, create, sandbox } = openLeadSquared()
    sandbox.settings.leadsquared.user = 1
    const { Id } = (await create({ FirstName: 'Ana' })).body.Message
    sandbox.settings.leadsquared.user = 0
    const [lead] = (await ask('GET', `LeadManagement.svc/Leads.GetById?id=${Id}`)).body
    expect(lead.CreatedBy).toBe('5a4db0c5-0000-4000-aaaa-000000000002')
    sandbox.settings.leadsquared.user = 1
    expect((await ask('GET', 'Authentication.svc/UserByAccessKey.Get')).body.Id).toBe(lead.CreatedBy)
  })
})

describe('deleting a lead in LeadSquared', () => {
  const deletion = 'LeadManagement.svc/Lead/Delete/ById'

  it('takes it and its notes, by a GET, and it is gone for every look-up', async () => {
    const { ask, create, sandbox } = openLeadSquared()
    const { Id } = (await create({ FirstName: 'Ana', EmailAddress: 'ana@fabrikam.example' })).body.Message
    await create({ FirstName: 'Bo' })
    await ask('POST', 'LeadManagement.svc/CreateNote', { body: { RelatedProspectId: Id, Note: 'Hello' } })
    expect(await ask('GET', `${deletion}?leadId=${Id}`)).toMatchObject({
      status: 200,
      body: { Status: 'Success' },
    })
    expect(sandbox.records().map(({ name }) => name)).toEqual(['Bo'])
    const byEmail = 'LeadManagement.svc/Leads.GetByEmailaddress?emailaddress=ana@fabrikam.example'
    expect((await ask('GET', byEmail)).body).toEqual([])
    const byName = { Parameter: { LookupName: 'FirstName', LookupValue: 'Ana', SqlOperator: '=' } }
    expect((await ask('POST', search, { body: byName })).body).toEqual([])
    expect(await ask('GET', `${deletion}?leadId=${Id}`)).toMatchObject({
      status: 500,
      body: { ExceptionType: 'MXInvalidEntityException' },
    })
  })

  it('is refused where it is not turned on', async () => {
    const { ask, create, sandbox } = openLeadSquared()
    const { Id } = (await create({ FirstName: 'Ana' })).body.Message
    sandbox.settings.leadsquared.deletes = false
    expect(await ask('GET', `${deletion}?leadId=${Id}`)).toMatchObject({ status: 401 })
    expect(sandbox.records()).toHaveLength(1)
  })
})
