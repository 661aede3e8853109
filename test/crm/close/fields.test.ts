import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { CrmField } from '../../../lib/crm/field.ts'
import { closeKey } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'

const credentials = { apiKey: closeKey }
const answeringOnce = (body: string) => ({ kind: 'status', status: 200, body }) as const
const refusingOnce = { kind: 'status', status: 403, body: '{}' } as const

describe('the fields of Close', () => {
  const schemaOf = (kind: string) => `GET /api/v1/custom_field_schema/${kind}/`
  const listOf = (kind: string) => `GET /api/v1/custom_field/${kind}/`

  async function fieldsOf(bench = createBench()): Promise<CrmField[]> {
    const described = await bench.describe(close, credentials)
    if (described.kind !== 'described') expect.unreachable()
    return described.fields
  }
  const choices = (...labels: string[]) => labels.map((label) => ({ id: label, label, color: null }))

  it('are those of leads and of contacts, in their order, that a person can fill in', async () => {
    expect((await fieldsOf()).map(({ id, of, type, label }) => [id, of, type, label])).toEqual([
      ['lead:cf_Campaign', 'lead', 'text', 'Campaign'],
      ['lead:cf_Owner', 'lead', 'choice', 'Owner'],
      ['lead:cf_Segment', 'lead', 'text', 'Segment'],
      ['lead:cf_Remarks', 'lead', 'long-text', 'Remarks'],
      ['lead:cf_Employees', 'lead', 'number', '# of employees'],
      ['lead:cf_TrialDue', 'lead', 'date', 'Trial due'],
      ['lead:cf_CallBack', 'lead', 'datetime', 'Call back at'],
      ['lead:cf_Industry', 'lead', 'choice', 'Industry'],
      ['lead:cf_Topics', 'lead', 'choices', 'Topics'],
      ['lead:cf_Team', 'lead', 'choices', 'Team'],
      ['lead:cf_CreditLimit', 'lead', 'number', 'Credit limit'],
      ['contact:cf_Campaign', 'person', 'text', 'Campaign'],
      ['contact:cf_Owner', 'person', 'choice', 'Owner'],
      ['contact:cf_Role', 'person', 'choice', 'Role'],
      ['contact:cf_Birthday', 'person', 'date', 'Birthday'],
    ])
  })

  it('offer what can be chosen: choices by themselves, users by their ids', async () => {
    const options = new Map((await fieldsOf()).map((field) => [field.id, field.options]))
    expect(options.get('lead:cf_Topics')).toEqual(choices('Price', 'Support', 'Demo'))
    expect(options.get('lead:cf_Team')).toEqual([
      { id: 'user_SamSandbox', label: 'Sam Sandbox', color: null },
      { id: 'user_UmaUnit', label: 'Uma Unit', color: null },
      { id: 'user_Newcomer', label: 'newcomer@sandbox.example', color: null },
    ])
    expect(options.get('lead:cf_Segment')).toEqual([])
  })

  it('are required of leads where the organization says so of leads', async () => {
    const bench = createBench()
    bench.sandbox.settings.close.mandatory = true
    const required = (await fieldsOf(bench)).filter((field) => field.required)
    expect(required.map(({ id }) => id)).toEqual(['lead:cf_Campaign'])
  })

  it('are required where a field that is not shared says so', async () => {
    const bench = createBench()
    const field = { id: 'cf_1', name: 'One', type: 'text', required: true }
    bench.sandbox.fail(
      answeringOnce(JSON.stringify({ fields: [field, { ...field, id: 'cf_2', required: null }] })),
      {
        on: schemaOf('lead'),
      },
    )
    expect((await fieldsOf(bench)).slice(0, 2)).toMatchObject([
      { id: 'lead:cf_1', required: true },
      { id: 'lead:cf_2', required: false },
    ])
  })

  it('come from the older list where the schema is refused', async () => {
    const bench = createBench()
    bench.sandbox.fail(refusingOnce, { on: schemaOf('contact') })
    const ids = (await fieldsOf(bench)).map(({ id }) => id).filter((id) => id.startsWith('contact:'))
    expect(ids).toEqual(['contact:cf_Role', 'contact:cf_Birthday'])
  })

  it.each([403, 402])(
    'are none where the answer is %i: no field is better than no connection',
    async (status) => {
      const bench = createBench()
      for (const kind of ['lead', 'contact'])
        for (const on of [schemaOf(kind), listOf(kind)])
          bench.sandbox.fail({ kind: 'status', status, body: '{}' }, { on })
      expect(await fieldsOf(bench)).toEqual([])
    },
  )

  it.each([
    ['the schema', schemaOf('contact')],
    ['the users', 'GET /api/v1/user/'],
  ])('are asked for later where %s comes too fast', async (_, on) => {
    const bench = createBench()
    bench.sandbox.fail({ kind: 'status', status: 429, body: '', headers: { 'Retry-After': '2' } }, { on })
    expect(await bench.describe(close, credentials)).toEqual({ kind: 'later', delay: 'busy', waitMs: 2000 })
  })

  it('leave out those of users where the users are not told, and ask for none where no field needs them', async () => {
    const bench = createBench()
    bench.sandbox.fail(refusingOnce, { on: 'GET /api/v1/user/' })
    expect((await fieldsOf(bench)).map(({ id }) => id)).not.toContain('lead:cf_Owner')
    const other = createBench()
    for (const kind of ['lead', 'contact'])
      other.sandbox.fail(answeringOnce('{"fields":[]}'), { on: schemaOf(kind) })
    expect(await fieldsOf(other)).toEqual([])
    expect(other.requests()).not.toContain('GET /api/v1/user/?_limit=100')
  })

  it('know users beyond the first page', async () => {
    const bench = createBench()
    const page = { data: [{ id: 'user_1', first_name: 'Ada', last_name: 'One' }], has_more: true }
    bench.sandbox.fail(answeringOnce(JSON.stringify(page)), { on: 'GET /api/v1/user/' })
    const owner = (await fieldsOf(bench)).find(({ id }) => id === 'lead:cf_Owner')
    expect(owner?.options.map(({ label }) => label)).toEqual([
      'Ada One',
      'Uma Unit',
      'newcomer@sandbox.example',
    ])
    expect(bench.requests().slice(-2)).toEqual([
      'GET /api/v1/user/?_limit=100',
      'GET /api/v1/user/?_limit=100&_skip=1',
    ])
  })

  it.each([
    ['no more come', answeringOnce('{"data":[],"has_more":true}')],
    ['the next page fails', { kind: 'status', status: 500, body: '' }],
  ] as const)('offer the users that came when %s', async (_, second) => {
    const bench = createBench()
    const page = { data: [{ id: 'user_1', first_name: 'Ada', last_name: 'One' }], has_more: true }
    for (const fault of [answeringOnce(JSON.stringify(page)), second])
      bench.sandbox.fail(fault, { on: 'GET /api/v1/user/' })
    const owner = (await fieldsOf(bench)).find(({ id }) => id === 'lead:cf_Owner')
    expect(owner?.options.map(({ label }) => label)).toEqual(['Ada One'])
    expect(bench.requests().filter((request) => request.includes('/user/'))).toHaveLength(2)
  })

  it('are read as far as they can be', async () => {
    const bench = createBench()
    const fields = [
      7,
      { id: 'cf_1', name: 'Without a type' },
      { id: 'cf_2', name: 'Of a type to come', type: 'hologram' },
      { id: 'cf_3', name: 'Nothing to choose', type: 'choices', choices: null },
      { id: 'cf_4', name: 'Several texts', type: 'text', accepts_multiple_values: true },
      {
        id: 'cf_5',
        name: 'Odd',
        type: 'choices',
        choices: ['A', 'A', ' '],
        associations: 'none',
        required: 'yes',
      },
    ]
    bench.sandbox.fail(answeringOnce(JSON.stringify({ fields })), { on: schemaOf('lead') })
    const ofLead = (await fieldsOf(bench)).filter(({ of }) => of === 'lead')
    expect(ofLead).toEqual([
      {
        id: 'lead:cf_5',
        label: 'Odd',
        of: 'lead',
        type: 'choice',
        options: choices('A'),
        required: false,
        maxLength: null,
        role: null,
      },
    ])
  })
})
