import { describe, expect, it } from 'vitest'
import { openLeadSquared } from './open-leadsquared.ts'

const ana = {
  FirstName: 'Ana',
  LastName: 'Quill',
  EmailAddress: 'ana@fabrikam.example',
  Phone: '+1-2025550123',
  Company: 'Fabrikam Tools',
}

describe('a lead in LeadSquared', () => {
  it('can be read back, flat, with null for what is not set', async () => {
    const { ask, create } = openLeadSquared()
    const { Id } = (await create(ana)).body.Message
    expect((await ask('GET', `LeadManagement.svc/Leads.GetById?id=${Id}`)).body).toEqual([
      expect.objectContaining({
        ...ana,
        ProspectID: Id,
        ProspectStage: 'Prospect',
        Mobile: null,
        OwnerIdName: 'Sam Sandbox',
        CreatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/),
      }),
    ])
    expect((await ask('GET', 'LeadManagement.svc/Leads.GetById?id=gone')).body).toEqual([])
  })

  it('takes an option that is none in silence, but the sandbox notices', async () => {
    const { create, sandbox } = openLeadSquared()
    await create({ ...ana, ProspectStage: 'Invalid/Junk', mx_Product: 'Saws', Source: 'Gleaner' })
    expect(sandbox.records()[0]?.unknownFields).toEqual(['ProspectStage=Invalid/Junk'])
  })

  it('keeps notes, and two that are alike are two', async () => {
    const { ask, create, sandbox } = openLeadSquared()
    const { Id } = (await create(ana)).body.Message
    const body = { RelatedProspectId: Id, Note: 'Hello' }
    const made = await ask('POST', 'LeadManagement.svc/CreateNote', { body })
    expect(made).toMatchObject({
      status: 200,
      body: { Status: 'Success', Message: { Id: expect.any(String) } },
    })
    await ask('POST', 'LeadManagement.svc/CreateNote', { body })
    const found = await ask('POST', 'LeadManagement.svc/RetrieveNote', {
      body: { Parameter: { RelatedId: Id } },
    })
    expect(found.body).toMatchObject({ RecordCount: 2, List: [{ Note: 'Hello' }, { Note: 'Hello' }] })
    expect(sandbox.records()[0]?.notes).toEqual(['Hello', 'Hello'])
  })
})

describe('finding a lead in LeadSquared', () => {
  it.each([
    ['Leads.GetByEmailaddress?emailaddress=ANA%40fabrikam.example', 1],
    ['Leads.GetByEmailaddress?emailaddress=bo%40fabrikam.example', 0],
    ['RetrieveLeadByPhoneNumber?phone=12025550123', 1],
    ['RetrieveLeadByPhoneNumber?phone=2025550123', 1],
    ['RetrieveLeadByPhoneNumber?phone=%2B1-2025550123', 0],
    ['RetrieveLeadByPhoneNumber?phone=0123', 0],
    ['RetrieveLeadByPhoneNumber?phone=', 0],
    ['Leads.GetByQuickSearch?key=fabrikam+tools', 1],
    ['Leads.GetByQuickSearch?key=Ana+Quill', 1],
    ['Leads.GetByQuickSearch?key=', 0],
  ])('by %s: %i', async (path, count) => {
    const { ask, create } = openLeadSquared()
    await create(ana)
    expect((await ask('GET', `LeadManagement.svc/${path}`)).body).toHaveLength(count)
  })

  it('by phone tells of several the last one', async () => {
    const { ask, create } = openLeadSquared()
    await create(ana)
    await create({ FirstName: 'Bo', Mobile: '+1-2025550123' })
    const found = await ask('GET', 'LeadManagement.svc/RetrieveLeadByPhoneNumber?phone=12025550123')
    expect(found.body).toEqual([expect.objectContaining({ FirstName: 'Bo' })])
  })

  it('in the search only once the index has caught up', async () => {
    const { ask, create, sandbox } = openLeadSquared()
    sandbox.settings.searchLagMs = 30_000
    sandbox.settings.now = () => 1_790_000_000_000
    await create(ana)
    const search = async () => (await ask('GET', 'LeadManagement.svc/Leads.GetByQuickSearch?key=Ana')).body
    expect(await search()).toEqual([])
    const byEmail = await ask(
      'GET',
      'LeadManagement.svc/Leads.GetByEmailaddress?emailaddress=ana@fabrikam.example',
    )
    expect(byEmail.body).toHaveLength(1)
    sandbox.settings.now = () => 1_790_000_030_000
    expect(await search()).toHaveLength(1)
  })
})

describe('what LeadSquared tells of the account', () => {
  it('is every field, or one, with its options or without', async () => {
    const { ask } = openLeadSquared()
    const path = 'LeadManagement.svc/LeadsMetaData.Get'
    expect((await ask('GET', path)).body.length).toBeGreaterThan(20)
    expect((await ask('GET', `${path}?schemaName=mx_Product`)).body).toMatchObject([
      {
        SchemaName: 'mx_Product',
        DataType: 'Select',
        Options: [{ Value: 'Saws' }, { Value: 'Hand tools ' }],
      },
    ])
    expect((await ask('GET', `${path}?schemaName=mx_Product&excludeOptionSets=1`)).body).toMatchObject([
      { Options: null },
    ])
  })

  it('has its options as plain texts in the older form', async () => {
    const { ask, sandbox } = openLeadSquared()
    sandbox.settings.leadsquared.options = 'texts'
    const { body } = await ask('GET', 'LeadManagement.svc/LeadsMetaData.Get?schemaName=mx_Product')
    expect(body).toMatchObject([{ Options: ['Saws', 'Hand tools '] }])
  })

  it('is who works there, the inactive too', async () => {
    const { ask } = openLeadSquared()
    const users: { StatusCode: number }[] = (await ask('GET', 'UserManagement.svc/Users.Get')).body
    expect(users.map(({ StatusCode }) => StatusCode)).toEqual([0, 0, 1])
  })
})
