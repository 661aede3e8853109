import { describe, expect, it } from 'vitest'
import type { CrmField } from '../../../lib/crm/field.ts'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { parseFieldValue } from '../../../lib/crm/parse-field-value.ts'
import { leadSquaredStages } from '../../sandbox/leadsquared/fields.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { createBench } from '../bench.ts'

const credentials = leadSquaredKeys

/** What the account has to offer, after changes to the sandbox. */
async function described(prepare: (sandbox: Sandbox) => void = () => {}) {
  const bench = createBench()
  await bench.connect(leadSquared, credentials)
  prepare(bench.sandbox)
  const outcome = await bench.describe(leadSquared, credentials)
  if (outcome.kind !== 'described') expect.unreachable(JSON.stringify(outcome))
  return { ...outcome, bench }
}

const fieldOf = (fields: readonly CrmField[], id: string) => fields.find((field) => field.id === `lead:${id}`)

describe('the stages', () => {
  it.each(['objects', 'texts'] as const)('come to the letter, written as %s', async (options) => {
    const { statuses } = await described(({ settings }) => {
      settings.leadsquared.options = options
    })
    expect(statuses).toEqual(leadSquaredStages.map((text) => ({ id: text, label: text })))
  })

  it('are found even where the whole list of fields is too long to read', async () => {
    const { statuses, bench } = await described((sandbox) => sandbox.fail({ kind: 'truncated-answer' }))
    expect(statuses).toHaveLength(leadSquaredStages.length)
    expect(bench.requests()[1]).toBe('GET /v2/LeadManagement.svc/LeadsMetaData.Get?schemaName=ProspectStage')
  })
})

describe('the fields', () => {
  it("are those of the account's own, the source and the owner, each of its type", async () => {
    const { fields } = await described()
    expect(fields.map(({ id, type }) => [id, type])).toEqual([
      ['lead:OwnerId', 'choice'],
      ['lead:Source', 'choice'],
      ['lead:mx_City', 'text'],
      ['lead:mx_Street1', 'text'],
      ['lead:mx_About', 'long-text'],
      ['lead:mx_Employees', 'number'],
      ['lead:mx_Next_Visit', 'date'],
      ['lead:mx_Captured_At', 'datetime'],
      ['lead:mx_Call_Time', 'time'],
      ['lead:mx_Newsletter', 'yes-no'],
      ['lead:mx_Product', 'choice'],
      ['lead:mx_Country', 'choice'],
      ['lead:mx_Private_Email', 'text'],
    ])
  })

  it('have their names, lengths and options', async () => {
    const { fields } = await described()
    expect(fieldOf(fields, 'mx_City')).toMatchObject({ label: 'City', maxLength: 40, required: false })
    expect(fieldOf(fields, 'mx_Employees')).toMatchObject({ maxLength: null })
    expect(fieldOf(fields, 'mx_Product')?.options).toEqual([
      { id: 'Saws', label: 'Saws', color: null },
      { id: 'Hand tools ', label: 'Hand tools', color: null },
    ])
  })

  it("offer the account's active users as owners", async () => {
    const { fields } = await described()
    expect(fieldOf(fields, 'OwnerId')).toMatchObject({ role: 'owner', of: 'lead', label: '' })
    expect(fieldOf(fields, 'OwnerId')?.options.map(({ label }) => label)).toEqual(['Sam Sandbox', 'Pia'])
  })

  it('offer no owner where the key may not see users, and all else', async () => {
    const { fields } = await described((sandbox) =>
      sandbox.fail(
        { kind: 'status', status: 500, body: '{"Status":"Error","ExceptionType":"MXAccessException"}' },
        { on: 'GET /v2/UserManagement.svc/Users.Get' },
      ),
    )
    expect(fieldOf(fields, 'OwnerId')).toBeUndefined()
    expect(fieldOf(fields, 'mx_City')).toBeDefined()
  })

  it('are no lists without anything to choose', async () => {
    const list = { DataType: 'Select', RenderTypeTextValue: 'Dropdown' }
    const fields = [
      { ...list, SchemaName: 'mx_None', Options: [] },
      { ...list, SchemaName: 'mx_Some', Options: [{ Value: 'One' }, { Value: '' }, 7] },
    ]
    const { fields: found } = await described((sandbox) =>
      sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(fields) }),
    )
    expect(found.map(({ id, options }) => [id, options.length])).toEqual([
      ['lead:OwnerId', 2],
      ['lead:mx_Some', 1],
    ])
  })

  it('are read past one that is not as agreed', async () => {
    const fields = [7, { SchemaName: 'mx_A', DataType: 'Text', MaxLength: 'long', IsMandatory: 'true' }]
    const { fields: found } = await described((sandbox) =>
      sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(fields) }),
    )
    expect(found.at(-1)).toMatchObject({ id: 'lead:mx_A', label: 'mx_A', required: true, maxLength: null })
  })

  it('are demanded where the account demands them', async () => {
    const { fields, requires } = await described(({ settings }) => {
      settings.leadsquared.mandatory = true
      settings.leadsquared.mandatoryParts = ['LastName', 'Mobile', 'JobTitle', 'ProspectStage', 'Source']
    })
    expect(fields.filter(({ required }) => required).map(({ id }) => id)).toEqual(['lead:mx_City'])
    expect(requires).toEqual(['name', 'phone', 'title'])
  })

  it('are asked for of another kind too where the account demands one, unless it fills it itself', async () => {
    const text = { DataType: 'Text', RenderTypeTextValue: 'Textbox', IsMandatory: true }
    const fields = [
      { ...text, SchemaName: 'Industry' },
      { ...text, SchemaName: 'LeadType', DefaultValue: 'OT_0' },
      { ...text, SchemaName: 'CreatedOn' },
    ]
    const { fields: found } = await described((sandbox) =>
      sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(fields) }),
    )
    expect(found.map(({ id }) => id)).toEqual(['lead:OwnerId', 'lead:Industry'])
  })
})

it.each([
  ['mx_City', 'Springfield', 'Springfield'],
  ['mx_About', 'One\nTwo', 'One\nTwo'],
  ['mx_Employees', '12,5', '12.5'],
  ['mx_Next_Visit', '2026-10-01', '2026-10-01 00:00:00'],
  ['mx_Captured_At', '2026-10-01T13:45:10Z', '2026-10-01 13:45:10'],
  ['mx_Call_Time', '9:30', '09:30:00'],
  ['mx_Newsletter', 'yes', '1'],
  ['mx_Product', 'hand tools', 'Hand tools '],
  ['Source', 'Trade Fair', 'Trade Fair'],
  ['OwnerId', 'Pia', '5a4db0c5-0000-4000-aaaa-000000000002'],
])('a value of %s as typed arrives as LeadSquared keeps it', async (name, typed, kept) => {
  const { fields, bench } = await described()
  const field = fieldOf(fields, name)
  if (field === undefined) expect.unreachable()
  const parsed = parseFieldValue(field, typed)
  if (parsed.kind !== 'value') expect.unreachable()
  const { id, of, type } = field
  const values = [{ id, of, type, personKey: null, value: parsed.value }]
  const outcome = await bench.deliver(leadSquared, credentials, { statusId: 'Prospect', values })
  expect(outcome).toMatchObject({ kind: 'delivered' })
  expect(bench.sandbox.records()[0]?.custom[name]).toBe(kept)
})
