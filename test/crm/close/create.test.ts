import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import type { SentValue } from '../../../lib/crm/field.ts'
import { closeKey } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'

const credentials = { apiKey: closeKey }
const statusId = 'stat_Qualified'
const answeringOnce = (body: string) => ({ kind: 'status', status: 200, body }) as const

describe('a new lead in Close', () => {
  it('sends only fields that Close knows', async () => {
    const { deliver, sandbox } = createBench()
    await deliver(close, credentials, { statusId })
    expect(sandbox.records()).toEqual([expect.objectContaining({ unknownFields: [], status: 'Qualified' })])
  })

  it('writes the note as plain text on the lead', async () => {
    const { deliver, sandbox, reports } = createBench()
    await deliver(close, credentials, { lead: inventLead({ note: '<b>5 < 6</b>' }), statusId })
    const note = sandbox.exchanges.at(-1)
    expect(JSON.parse(note?.body ?? '')).toEqual({
      lead_id: reports[0]?.[1],
      note: expect.stringContaining('<b>5 < 6</b>'),
    })
  })

  it('writes no note when there is nothing to say', async () => {
    const { deliver, requests, reports } = createBench()
    const lead = inventLead({ note: '', page: { url: '', title: '', capturedAt: 0 }, sources: [] })
    expect(await deliver(close, credentials, { lead, statusId })).toMatchObject({ kind: 'delivered' })
    expect(requests()).toEqual(['GET /api/v1/me/?_fields=id', 'POST /api/v1/lead/'])
    expect(reports.map(([step]) => step)).toEqual(['lead'])
  })

  it('reports the lead before the note goes out', async () => {
    const { deliver, sandbox, reports } = createBench()
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/activity/note/' })
    expect(await deliver(close, credentials, { statusId })).toEqual({ kind: 'unsure', step: 'note' })
    expect(reports).toEqual([['lead', sandbox.records()[0]?.id]])
  })

  it('reports the note too, so that no later attempt writes it again', async () => {
    const { deliver, reports } = createBench()
    await deliver(close, credentials, { statusId })
    expect(reports).toEqual([
      ['lead', expect.stringMatching(/^lead_/)],
      ['note', expect.stringMatching(/^acti_/)],
    ])
  })

  it('does nothing more when everything is done', async () => {
    const { deliver, requests } = createBench()
    const outcome = await deliver(close, credentials, { statusId, done: { lead: 'lead_1', note: 'acti_1' } })
    expect(outcome).toEqual({
      kind: 'delivered',
      recordId: 'lead_1',
      link: 'https://app.close.com/lead/lead_1/',
    })
    expect(requests()).toEqual([])
  })

  it.each([
    ['https://app.close.com/lead/lead_9/', 'https://app.close.com/lead/lead_9/'],
    ['http://app.close.com/lead/lead_9/', 'https://app.close.com/lead/lead_1/'],
    ['https://close.com.evil.example/', 'https://app.close.com/lead/lead_1/'],
    ['https://notclose.com/', 'https://app.close.com/lead/lead_1/'],
    ['javascript:alert(1)', 'https://app.close.com/lead/lead_1/'],
    [7, 'https://app.close.com/lead/lead_1/'],
  ])('answers to the link %s with %s', async (html_url, link) => {
    const { deliver, sandbox } = createBench()
    sandbox.fail(answeringOnce(JSON.stringify({ id: 'lead_1', html_url })), { on: 'POST /api/v1/lead/' })
    sandbox.fail(answeringOnce('{"id":"acti_1"}'), { on: 'POST /api/v1/activity/note/' })
    expect(await deliver(close, credentials, { statusId })).toMatchObject({ kind: 'delivered', link })
  })

  it('says what is wrong with a status that is gone', async () => {
    const { deliver, sandbox } = createBench()
    expect(await deliver(close, credentials, { statusId: 'stat_Gone' })).toEqual({
      kind: 'refused',
      refusals: [{ field: 'status', code: 'unknown', text: 'Unknown status.' }],
    })
    expect(sandbox.records()).toEqual([])
  })

  it('never lets the key out in a text that Close sends back', async () => {
    const { deliver, sandbox } = createBench()
    const token = Buffer.from(`${closeKey}:`).toString('base64')
    const body = JSON.stringify({ error: `Bad request with ${closeKey} as ${token}` })
    sandbox.fail({ kind: 'status', status: 400, body }, { on: 'POST /api/v1/lead/' })
    expect(JSON.stringify(await deliver(close, credentials, { statusId }))).toContain(
      'Bad request with … as …',
    )
  })

  it('tells what has no place of its own in the note', async () => {
    const { deliver, sandbox } = createBench()
    const phones = [{ number: '+12025550123', extension: '45', type: 'work' as const }]
    await deliver(close, credentials, { lead: inventLead({ people: [inventPerson({ phones })] }), statusId })
    expect(sandbox.records()[0]?.notes[0]).toContain('Ana Quill: +12025550123 ext. 45')
  })

  it('comes with its custom values, each of its type and on whose it is', async () => {
    const { deliver, sandbox } = createBench()
    const value = { of: 'lead', personKey: null } as const
    const values: SentValue[] = [
      { ...value, id: 'lead:cf_Segment', type: 'text', value: 'Retail' },
      { ...value, id: 'lead:cf_Employees', type: 'number', value: '12.5' },
      { ...value, id: 'lead:cf_TrialDue', type: 'date', value: '2026-11-30' },
      { ...value, id: 'lead:cf_CallBack', type: 'datetime', value: '2026-11-30T09:30:00.000Z' },
      { ...value, id: 'lead:cf_Industry', type: 'choice', value: 'Tea' },
      { ...value, id: 'lead:cf_Topics', type: 'choices', value: ['Price', 'Demo'] },
      { ...value, id: 'lead:cf_Owner', type: 'choice', value: 'user_UmaUnit' },
      { of: 'person', personKey: 'person-2', id: 'contact:cf_Role', type: 'choice', value: 'Decides' },
    ]
    const people = [inventPerson(), inventPerson({ key: 'person-2', name: 'Bo Ferrer' })]
    const outcome = await deliver(close, credentials, { lead: inventLead({ people }), values, statusId })
    expect(outcome).toMatchObject({ kind: 'delivered' })
    expect(sandbox.records()[0]?.custom).toEqual({
      'custom.cf_Segment': 'Retail',
      'custom.cf_Employees': 12.5,
      'custom.cf_TrialDue': '2026-11-30',
      'custom.cf_CallBack': '2026-11-30T09:30:00.000Z',
      'custom.cf_Industry': 'Tea',
      'custom.cf_Topics': ['Price', 'Demo'],
      'custom.cf_Owner': 'user_UmaUnit',
    })
    const sent = JSON.parse(sandbox.exchanges[1]?.body ?? '')
    expect(sent.contacts.map((contact: object) => Object.entries(contact).at(-1))).toEqual([
      ['urls', expect.anything()],
      ['custom.cf_Role', 'Decides'],
    ])
  })

  it.each([
    ['cf_Industry', 'choice', 'Coal', 'unknown', 'Not a valid choice.'],
    ['cf_Gone', 'text', 'x', 'unknown', 'Unknown custom field.'],
    ['cf_TrialDue', 'date', 'soon', undefined, 'Invalid date.'],
  ] as const)('is refused at %s', async (field, type, value, code, text) => {
    const { deliver, sandbox } = createBench()
    const values = [{ id: `lead:${field}`, of: 'lead', personKey: null, type, value }] as const
    expect(await deliver(close, credentials, { values, statusId })).toEqual({
      kind: 'refused',
      refusals: [{ field: null, fieldId: `lead:${field}`, ...(code && { code }), text }],
    })
    expect(sandbox.records()).toEqual([])
  })

  it("is refused where the user's role may not edit a field", async () => {
    const { deliver } = createBench()
    const values = [
      { id: 'lead:cf_CreditLimit', of: 'lead', personKey: null, type: 'number', value: '5' },
    ] as const
    expect(await deliver(close, credentials, { values, statusId })).toMatchObject({
      kind: 'refused',
      refusals: [{ field: null, text: expect.stringContaining('permission') }],
    })
  })
})
