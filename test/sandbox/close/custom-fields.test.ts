import { describe, expect, it } from 'vitest'
import { openClose } from './open-close.ts'

describe('the fields that the organization made', () => {
  it('come with shared ones in the schema, which says of whom they are required', async () => {
    const { ask, sandbox } = openClose()
    sandbox.settings.close.mandatory = true
    const { fields } = (await ask('GET', 'custom_field_schema/lead/')).body
    const campaign = fields.find(({ id }: { id: string }) => id === 'cf_Campaign')
    expect(campaign.associations).toEqual([
      { object_type: 'lead', required: true, editable_with_roles: [] },
      { object_type: 'contact', required: false, editable_with_roles: [] },
    ])
  })

  it('come without shared ones in the list of a kind', async () => {
    const { ask } = openClose()
    const { data } = (await ask('GET', 'custom_field/contact/')).body
    expect(data.map(({ id }: { id: string }) => id)).toEqual(['cf_Role', 'cf_Birthday'])
  })

  it('are listed for leads and contacts only', async () => {
    const { ask } = openClose()
    expect(await ask('GET', 'custom_field_schema/robot/')).toMatchObject({ status: 404 })
    expect(await ask('GET', 'custom_field/robot/')).toMatchObject({ status: 404 })
  })

  it.each([
    ['cf_Segment', 'Retail'],
    ['cf_Employees', 120],
    ['cf_TrialDue', '2026-11-30'],
    ['cf_CallBack', '2026-11-30T09:30:00.000Z'],
    ['cf_Industry', 'Tea'],
    ['cf_Topics', ['Price', 'Demo']],
    ['cf_Owner', 'user_UmaUnit'],
    ['cf_Team', ['user_SamSandbox']],
  ])('%s takes %j', async (id, value) => {
    const { ask } = openClose()
    const made = await ask('POST', 'lead/', { name: 'Fabrikam', [`custom.${id}`]: value })
    expect(made).toMatchObject({ status: 200, body: { [`custom.${id}`]: value } })
  })

  it.each([
    ['cf_Segment', 7],
    ['cf_Employees', '120'],
    ['cf_TrialDue', '30.11.2026'],
    ['cf_TrialDue', '2026-02-99'],
    ['cf_CallBack', '2026-11-30 09:30'],
    ['cf_Industry', 'Coal'],
    ['cf_Topics', 'Price'],
    ['cf_Topics', ['Coal']],
    ['cf_Owner', 'Uma Unit'],
    ['cf_Birthday', '1990-01-01'],
    ['cf_Gone', 'x'],
  ])('%s does not take %j', async (id, value) => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', { [`custom.${id}`]: value })).toMatchObject({
      status: 400,
      body: { errors: [], 'field-errors': { [`custom.${id}`]: expect.stringMatching(/./) } },
    })
    expect(sandbox.records()).toEqual([])
  })

  it('name the contact whose value is wrong', async () => {
    const { ask } = openClose()
    const contacts = [{ name: 'Ana Quill' }, { name: 'Bo Ferrer', 'custom.cf_Role': 'Sings' }]
    expect((await ask('POST', 'lead/', { contacts })).body['field-errors'].contacts).toEqual({
      errors: { 1: { errors: [], 'field-errors': { 'custom.cf_Role': 'Not a valid choice.' } } },
    })
  })

  it('can be mandatory, and edited by some only', async () => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', { 'custom.cf_CreditLimit': 5 })).toMatchObject({ status: 403 })
    sandbox.settings.close.mandatory = true
    expect(await ask('POST', 'lead/', { name: 'Fabrikam' })).toMatchObject({
      status: 400,
      body: { 'field-errors': { 'custom.cf_Campaign': 'This field is required.' } },
    })
    expect(await ask('POST', 'lead/', { 'custom.cf_Campaign': 'Fair' })).toMatchObject({ status: 200 })
  })
})

describe('the users of the organization', () => {
  it('come in pages', async () => {
    const { ask } = openClose()
    const first = (await ask('GET', 'user/?_limit=2')).body
    expect(first).toMatchObject({ data: [{ first_name: 'Sam' }, { first_name: 'Uma' }], has_more: true })
    const second = (await ask('GET', 'user/?_limit=2&_skip=2')).body
    expect(second).toMatchObject({ data: [{ email: 'newcomer@sandbox.example' }], has_more: false })
  })
})
