import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { closeKey, closeStatuses } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'
import { inventLead } from '../invented-lead.ts'

const credentials = { apiKey: closeKey }
const statusId = 'stat_Qualified'
const answeringOnce = (body: string) => ({ kind: 'status', status: 200, body }) as const

describe('the key for Close', () => {
  it('is taken without the spaces that copying adds', () => {
    expect(close.credentialSchema.parse({ apiKey: ` ${closeKey}\n` })).toEqual(credentials)
  })

  it('is asked for when it is blank', () => {
    expect(close.credentialSchema.safeParse({ apiKey: '  ' }).success).toBe(false)
  })

  it('may hold any character', async () => {
    const { call, sandbox } = createBench()
    await close.check(call, { apiKey: 'schlüssel' })
    const header = sandbox.exchanges[0]?.headers['authorization'] ?? ''
    expect(Buffer.from(header.replace('Basic ', ''), 'base64').toString('utf8')).toBe('schlüssel:')
  })
})

describe('checking the connection to Close', () => {
  it('tells the organization and the user', async () => {
    const { call } = createBench()
    expect(await close.check(call, credentials)).toEqual({
      kind: 'connected',
      accountId: 'orga_SandboxInc',
      account: 'Sandbox Inc',
      user: 'Sam Sandbox',
    })
  })

  it('names a user without a name by e-mail', async () => {
    const { call, sandbox } = createBench()
    sandbox.fail(answeringOnce('{"email":"sam@sandbox.example","first_name":null,"organizations":[]}'))
    expect(await close.check(call, credentials)).toMatchObject({ account: '', user: 'sam@sandbox.example' })
  })
})

describe('the statuses of Close', () => {
  const labels = closeStatuses.map(({ id, label }) => ({ id, label }))

  it('come in the order that the organization gave them', async () => {
    const { call } = createBench()
    expect(await close.describe(call, credentials)).toEqual({ kind: 'described', statuses: labels })
  })

  it.each([
    ['refused', { kind: 'status', status: 403, body: '{}' }],
    ['empty', answeringOnce('{"data":[]}')],
    ['not a list', { kind: 'html-answer' }],
  ] as const)('are read from the user when their own list is %s', async (_, fault) => {
    const { call, sandbox, requests } = createBench()
    sandbox.fail(fault)
    expect(await close.describe(call, credentials)).toEqual({ kind: 'described', statuses: labels })
    expect(requests()).toEqual(['GET /api/v1/status/lead/', 'GET /api/v1/me/'])
  })

  it.each([401, 429, 500])('are not asked for twice after a %i', async (status) => {
    const { call, sandbox, requests } = createBench()
    sandbox.fail({ kind: 'status', status, body: '' })
    await close.describe(call, credentials)
    expect(requests()).toHaveLength(1)
  })
})

describe('delivering to Close', () => {
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
      refusals: [{ field: 'status', text: 'Unknown status.' }],
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
})
