import { describe, expect, it } from 'vitest'
import { attributesOf, openLeadSquared } from './open-leadsquared.ts'

const createPath = 'LeadManagement.svc/Lead.Create'
const ana = { FirstName: 'Ana', EmailAddress: 'ana@fabrikam.example', Phone: '+1-2025550123' }

describe('a lead that LeadSquared refuses', () => {
  it.each([
    ['broken JSON', '[{"Attribute":'],
    ['an object', { FirstName: 'Ana' }],
    ['nothing in it', []],
    ['a number as value', [{ Attribute: 'mx_Employees', Value: 12 }]],
    ['a key too many', [{ Attribute: 'FirstName', Value: 'Ana', Type: 'x' }]],
  ])('under 400: %s', async (_, body) => {
    const { ask, sandbox } = openLeadSquared()
    expect(await ask('POST', createPath, { body })).toMatchObject({ status: 400, body: { Status: 'Error' } })
    expect(sandbox.records()).toEqual([])
  })

  it('for not being JSON', async () => {
    const { ask } = openLeadSquared()
    const sent = { body: attributesOf(ana), headers: { 'Content-Type': 'text/plain' } }
    expect(await ask('POST', createPath, sent)).toMatchObject({ status: 400 })
  })

  it.each([
    ['an attribute that it has not got', { ...ana, mx_Nope: 'x' }, 'MXInvalidInputException', 'mx_Nope'],
    [
      'an attribute that is its own to write',
      { ...ana, ProspectID: 'x' },
      'MXInvalidInputException',
      'ProspectID',
    ],
    ['markup', { ...ana, JobTitle: '<b>Head</b>' }, 'MXXSSException', ''],
    ['an e-mail that is none', { EmailAddress: 'ana@nowhere' }, 'MXInvalidInputException', 'EmailAddress'],
    ['a phone that is none', { Phone: 'call us' }, 'MXInvalidInputException', 'Phone'],
    ['a word as number', { ...ana, mx_Employees: 'many' }, 'MXInvalidInputException', 'mx_Employees'],
    [
      'a date of another form',
      { ...ana, mx_Next_Visit: '2026-10-01' },
      'MXInvalidInputException',
      'mx_Next_Visit',
    ],
    ['a time of another form', { ...ana, mx_Call_Time: '9:30' }, 'MXInvalidInputException', 'mx_Call_Time'],
    ['a word as flag', { ...ana, mx_Newsletter: 'yes' }, 'MXInvalidInputException', 'mx_Newsletter'],
    ['a text that is too long', { ...ana, mx_City: 'x'.repeat(41) }, 'MXInvalidInputException', 'mx_City'],
    [
      'none of what a lead needs',
      { Company: 'Fabrikam' },
      'MXMandatoryAttributeMissingException',
      'mandatory',
    ],
  ])('under 500: %s', async (_, values, type, word) => {
    const { create, sandbox } = openLeadSquared()
    expect(await create(values)).toMatchObject({
      status: 500,
      body: { Status: 'Error', ExceptionType: type, ExceptionMessage: expect.stringContaining(word) },
    })
    expect(sandbox.records()).toEqual([])
  })

  it('for a field that the account demands, when told to', async () => {
    const { create, sandbox } = openLeadSquared()
    sandbox.settings.leadsquared.mandatory = true
    expect(await create(ana)).toMatchObject({
      body: {
        ExceptionType: 'MXMandatoryAttributeMissingException',
        ExceptionMessage: expect.stringContaining('mx_City'),
      },
    })
    expect(await create({ ...ana, mx_City: 'Springfield' })).toMatchObject({ status: 200 })
  })

  it.each([
    ['Email', { EmailAddress: 'ANA@fabrikam.example' }],
    ['Phone Number', { Phone: '+12025550123' }],
  ])('for having the %s of another lead', async (word, values) => {
    const { create, sandbox } = openLeadSquared()
    await create(ana)
    expect(await create(values)).toMatchObject({
      status: 500,
      body: {
        ExceptionType: 'MXDuplicateEntryException',
        ExceptionMessage: `A Lead with same ${word} already exists.`,
      },
    })
    expect(sandbox.records()).toHaveLength(1)
  })
})

describe('a change that LeadSquared refuses', () => {
  it.each([
    ['of no lead in particular', '', 'MXMandatoryAttributeMissingException'],
    ['of a lead that is not there', '?leadId=gone', 'MXInvalidEntityException'],
  ])('%s', async (_, query, ExceptionType) => {
    const { ask } = openLeadSquared()
    const body = attributesOf({ FirstName: 'Ana' })
    expect(await ask('POST', `LeadManagement.svc/Lead.Update${query}`, { body })).toMatchObject({
      status: 500,
      body: { ExceptionType },
    })
  })

  it("to another lead's e-mail, while its own is no duplicate", async () => {
    const { ask, create, sandbox } = openLeadSquared()
    await create(ana)
    const { Id } = (await create({ FirstName: 'Bo', EmailAddress: 'bo@fabrikam.example' })).body.Message
    const change = (values: Record<string, string>) =>
      ask('POST', `LeadManagement.svc/Lead.Update?leadId=${Id}`, { body: attributesOf(values) })
    expect(await change({ EmailAddress: 'ana@fabrikam.example' })).toMatchObject({ status: 500 })
    expect(await change({ EmailAddress: 'bo@fabrikam.example', LastName: 'Ferrer' })).toMatchObject({
      status: 200,
      body: { Status: 'Success', Message: { AffectedRows: 1 } },
    })
    expect(sandbox.records().map(({ name }) => name)).toEqual(['Ana', 'Bo Ferrer'])
  })
})

describe('a note that LeadSquared refuses', () => {
  it.each([
    ['of no lead', { Note: 'Hello' }, 400],
    ['of a lead that is not there', { RelatedProspectId: 'gone', Note: 'Hello' }, 500],
  ])('%s', async (_, body, status) => {
    const { ask } = openLeadSquared()
    expect(await ask('POST', 'LeadManagement.svc/CreateNote', { body })).toMatchObject({ status })
  })

  it('with markup', async () => {
    const { ask, create } = openLeadSquared()
    const { Id } = (await create(ana)).body.Message
    const body = { RelatedProspectId: Id, Note: 'a <b> c' }
    expect(await ask('POST', 'LeadManagement.svc/CreateNote', { body })).toMatchObject({
      body: { ExceptionType: 'MXXSSException' },
    })
  })
})
