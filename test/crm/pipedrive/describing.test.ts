import { describe, expect, it } from 'vitest'
import type { CrmField } from '../../../lib/crm/field.ts'
import { requiredParts } from '../../../lib/crm/pipedrive/fields.ts'
import { pipedrive } from '../../../lib/crm/pipedrive/pipedrive.ts'
import { customKey } from '../../sandbox/pipedrive/custom-fields.ts'
import { credentials, pipedriveBench } from './pipedrive-bench.ts'

type Bench = Awaited<ReturnType<typeof pipedriveBench>>

async function described(bench: Bench) {
  const outcome = await bench.describe()
  if (outcome.kind !== 'described') expect.unreachable(JSON.stringify(outcome))
  return outcome
}

async function fieldsOf(bench: Bench): Promise<CrmField[]> {
  return (await described(bench)).fields
}

const typesOf = (fields: readonly CrmField[], of: CrmField['of']) =>
  fields
    .filter((field) => field.of === of && field.role === null)
    .map(({ label, type }) => `${label.replace('Custom ', '')} as ${type}`)

describe('what can be picked for every lead', () => {
  it('is labels in their colours, the channel and an owner, and no status', async () => {
    const { statuses, fields } = await described(await pipedriveBench())
    expect(statuses).toEqual([])
    const roles = fields.filter(({ role }) => role !== null)
    expect(roles.map(({ id, role, type }) => [id, role, type])).toEqual([
      ['lead:label_ids', 'labels', 'choices'],
      ['lead:channel', 'channel', 'choice'],
      ['lead:owner_id', 'owner', 'choice'],
    ])
    const [labels, channel, owner] = roles.map(({ options }) => options)
    expect(labels?.map(({ label }) => label)).toEqual(['Hot', 'Cold', 'Warm', 'Rare'])
    expect(labels?.[0]?.color).toMatch(/^#[0-9a-f]{6}$/)
    expect(labels?.[3]?.color).toBeNull()
    expect(channel?.map(({ id, label }) => [id, label])).toEqual([
      ['51', 'Website'],
      ['52', 'Trade fair'],
    ])
    expect(owner?.map(({ label }) => label)).toEqual(['Sam Sandbox', 'Kim Colleague'])
  })
})

describe('the custom fields', () => {
  it('of a lead are those of a deal whose form in version 1 is known', async () => {
    const fields = await fieldsOf(await pipedriveBench())
    expect(typesOf(fields, 'lead')).toEqual([
      'varchar as text',
      'varchar_auto as text',
      'text as long-text',
      'phone as text',
      'Budget as number',
      'int as integer',
      'date as date',
      'time as time',
      'enum as choice',
      'user as choice',
    ])
  })

  it('of a person and an organization are those too that version 2 takes as objects', async () => {
    const fields = await fieldsOf(await pipedriveBench())
    const wanted = [
      'varchar as text',
      'varchar_auto as text',
      'text as long-text',
      'phone as text',
      'double as number',
      'int as integer',
      'boolean as yes-no',
      'date as date',
      'time as time',
      'enum as choice',
      'set as choices',
      'user as choice',
      'monetary as number',
      'address as text',
    ]
    expect(typesOf(fields, 'person')).toEqual(wanted)
    expect(typesOf(fields, 'company')).toEqual(wanted)
  })

  it('keep their ids, options and lengths', async () => {
    const fields = await fieldsOf(await pipedriveBench())
    const [short, option] = ['varchar', 'enum'].map((type) => `lead:${customKey('deal', type)}`)
    expect(fields.find(({ id }) => id === short)).toMatchObject({ maxLength: 255, options: [] })
    expect(fields.find(({ id }) => id === option)?.options).toEqual([
      { id: '11', label: 'Small', color: expect.any(String) },
      { id: '12', label: 'Large', color: expect.any(String) },
    ])
  })

  it('come on as many pages as there are', async () => {
    const bench = await pipedriveBench()
    const whole = await fieldsOf(bench)
    bench.sandbox.settings.pipedrive.pageSize = 4
    expect(await fieldsOf(bench)).toEqual(whole)
  })

  it('are without money where the currency of the account is not known', async () => {
    const bench = await pipedriveBench()
    const outcome = await pipedrive.describe({ call: bench.call, credentials, facts: {} })
    if (outcome.kind !== 'described') expect.unreachable()
    expect(typesOf(outcome.fields, 'person')).not.toContain('monetary as number')
    expect(typesOf(outcome.fields, 'person')).toContain('address as text')
  })

  it('are all there but one that is not as agreed', async () => {
    const bench = await pipedriveBench()
    const whole = await fieldsOf(bench)
    const data = [
      { field_name: 'Odd', field_code: 7 },
      { field_name: 'Good', field_code: 'a'.repeat(40), field_type: 'varchar', is_custom_field: true },
      { field_name: 'Title', field_code: 'title', field_type: 'varchar', is_custom_field: true },
    ]
    const body = JSON.stringify({ success: true, data, additional_data: null })
    bench.sandbox.fail({ kind: 'status', status: 200, body }, { on: 'GET /api/v2/personFields' })
    const fields = await fieldsOf(bench)
    expect(fields.filter(({ of }) => of === 'person').map(({ label }) => label)).toEqual(['Good'])
    expect(fields.filter(({ of }) => of === 'lead')).toEqual(whole.filter(({ of }) => of === 'lead'))
  })
})

describe('what the account demands', () => {
  it('is nothing at first, though a deal needs a date at a later stage', async () => {
    const { fields, requires } = await described(await pipedriveBench())
    expect(fields.filter(({ required }) => required)).toEqual([])
    expect(requires).toEqual([])
  })

  it('is told of fields and of parts of the lead', async () => {
    const bench = await pipedriveBench()
    bench.sandbox.settings.pipedrive.mandatory = true
    const { fields, requires } = await described(bench)
    expect(fields.filter(({ required }) => required).map(({ label }) => label)).toEqual(['Budget'])
    expect(requires).toEqual(['email'])
  })
})

describe('a part of the lead', () => {
  const field = (field_code: string, enabled: boolean) => ({
    field_name: field_code,
    field_code,
    field_type: 'varchar',
    options: [],
    is_custom_field: false,
    required_fields: { enabled },
  })

  it.each([
    [[field('email', true), field('phone', false)], [], ['email']],
    [[field('phone', true), field('org_id', true)], [], ['phone', 'company']],
    [[field('name', true)], [field('name', true)], []],
    [[], [field('address', true)], ['address']],
  ] as const)('is demanded as the fields are, a name never', (ofPersons, ofOrganizations, parts) => {
    expect(requiredParts(ofPersons, ofOrganizations)).toEqual(parts)
  })
})

describe("an organization's website", () => {
  it('is offered only where the account has such a field', async () => {
    const bench = await pipedriveBench()
    const websites = async () => (await fieldsOf(bench)).filter(({ id }) => id === 'company:website')
    expect(await websites()).toEqual([])
    bench.sandbox.settings.pipedrive.hasWebsite = true
    expect(await websites()).toEqual([
      expect.objectContaining({ of: 'company', type: 'text', label: 'Website' }),
    ])
  })
})
