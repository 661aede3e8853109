import { describe, expect, it } from 'vitest'
import { closeLeadBody } from '../../../lib/crm/close/lead-body.ts'
import { inventLead, inventPerson } from '../invented-lead.ts'
import { benchInDoubt, minutes } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const

describe('a new lead whose answer was lost', () => {
  it('is found at once, and the rest leaves one lead with one note', async () => {
    const { look, resume, ids, sandbox } = await benchInDoubt('lead')
    const [id = ''] = ids()
    expect(await look()).toEqual({ kind: 'made', id })
    expect(await resume({ lead: id })).toMatchObject({ kind: 'delivered', recordId: id })
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer'] as const)(
    'is found after an answer that says nothing (%s)',
    async (kind) => {
      const { look, ids } = await benchInDoubt('lead', { kind })
      expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
    },
  )

  it('is looked for among what the user made, who is asked for where they are not known', async () => {
    const { look, requests, ids } = await benchInDoubt('lead')
    const before = requests().length
    expect(await look({ facts: {} })).toEqual({ kind: 'made', id: ids()[0] })
    const [me, log, lead, ...others] = requests().slice(before)
    expect(me).toBe('GET /api/v1/me/?_fields=id')
    expect(log).toContain('event/?object_type=lead&action=created&user_id=user_SamSandbox&date_updated__gte=')
    expect(lead).toContain(`GET /api/v1/lead/${ids()[0]}/`)
    expect(others).toEqual([])
  })

  it('is found when it shows up, however late the log and the search are', async () => {
    const { look, pass, sandbox, deliverTwin, ids } = await benchInDoubt('lead', dropRequest)
    sandbox.settings.close.eventLagMs = minutes(4)
    sandbox.settings.searchLagMs = minutes(4)
    await deliverTwin()
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(6) })
    pass(minutes(4))
    expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is found by the search where the log does not show it', async () => {
    const { look, pass, ids } = await benchInDoubt('lead')
    pass(minutes(6))
    expect(await look({ facts: { userId: 'user_UmaUnit' } })).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is found though somebody gave it another status and name', async () => {
    const { look, ask, ids } = await benchInDoubt('lead')
    const [id = ''] = ids()
    await ask('PUT', `lead/${id}/`, { name: 'Fabrikam (new)', status_id: 'stat_BadFit' })
    expect(await look()).toEqual({ kind: 'made', id })
  })

  it('is found among more leads than the log shows at once', async () => {
    const { look, ask, ids, sandbox } = await benchInDoubt('lead')
    for (let count = 0; count < 60; count += 1) await ask('POST', 'lead/', { name: 'Northwind Sails' })
    const [id, ...others] = ids()
    // By the log alone.
    sandbox.settings.searchLagMs = minutes(60)
    expect(await look({ isTaken: async (one) => others.includes(one) })).toEqual({ kind: 'made', id })
  })

  it('is the first of two that fit, and the other one where that is taken', async () => {
    const { look, deliverTwin, pass, ids } = await benchInDoubt('lead')
    pass(2_000)
    await deliverTwin()
    const [first, second] = ids()
    expect(await look()).toEqual({ kind: 'made', id: first })
    expect(await look({ isTaken: async (id) => id === first })).toEqual({ kind: 'made', id: second })
  })
})

describe('a new lead that never arrived', () => {
  it('is missing for certain once all that is there would be seen', async () => {
    const { look, pass, resume, sandbox } = await benchInDoubt('lead', dropRequest)
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(6) })
    pass(minutes(5))
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(1) })
    pass(minutes(1))
    expect(await look()).toEqual({ kind: 'absent' })
    await resume()
    expect(sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
  })

  it.each([
    [
      'a colleague at the same company',
      [inventPerson({ name: 'Bo Ferrer', emails: [], phones: [], profiles: [] })],
    ],
    ['nobody but the company', []],
  ])('is not what was made of %s meanwhile', async (_, people) => {
    const { look, pass, deliverOther } = await benchInDoubt('lead', dropRequest)
    await deliverOther(inventLead({ people }))
    pass(minutes(6))
    expect((await look()).kind).toBe(people.length > 0 ? 'absent' : 'unclear')
  })

  it('is not what was there before', async () => {
    const { look, pass, since, deliverTwin } = await benchInDoubt('lead', dropRequest)
    await deliverTwin()
    pass(minutes(7))
    expect(await look({ since: since + minutes(1) })).toEqual({ kind: 'absent' })
  })

  it('is not what was there before and only got its contact meanwhile', async () => {
    const { look, pass, since, ask, deliverOther, ids } = await benchInDoubt('lead', dropRequest)
    await deliverOther(inventLead({ people: [] }))
    pass(minutes(1))
    const [ana] = closeLeadBody(inventLead(), '').contacts ?? []
    await ask('POST', 'contact/', { lead_id: ids()[0], ...ana })
    pass(minutes(6))
    expect(await look({ since: since + minutes(1) })).toEqual({ kind: 'absent' })
  })

  it('is not what another lead of ours became', async () => {
    const { look, pass, deliverTwin } = await benchInDoubt('lead', dropRequest)
    await deliverTwin()
    pass(minutes(6))
    expect(await look({ isTaken: async () => true })).toEqual({ kind: 'absent' })
  })
})

describe('a new lead of which looking cannot tell', () => {
  it.each([
    ['moved it to another site', 'PUT', { url: 'https://other.example' }],
    ['deleted it', 'DELETE', undefined],
  ] as const)('is a question where somebody %s', async (_, method, body) => {
    const { look, ask, pass, ids } = await benchInDoubt('lead')
    await ask(method, `lead/${ids()[0]}/`, body)
    expect((await look()).kind).toBe('early')
    pass(minutes(6))
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is a question where somebody added a contact, who may be of another lead of ours', async () => {
    const { look, ask, pass, ids } = await benchInDoubt('lead')
    await ask('POST', 'contact/', { lead_id: ids()[0], name: 'Bo Ferrer' })
    pass(minutes(6))
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it.each([
    ['added an e-mail to its contact', ['ana.quill@fabrikam.example', 'ana@mail.example']],
    ['took the e-mail from its contact', []],
  ])('is a question where somebody %s', async (_, emails) => {
    const { look, ask, pass, ids } = await benchInDoubt('lead')
    const [id] = (await ask('GET', `lead/${ids()[0]}/`)).contact_ids
    await ask('PUT', `contact/${id}/`, { emails: emails.map((email) => ({ email })) })
    pass(minutes(6))
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is a question where more leads were made than can be read', async () => {
    const { look, ask, pass } = await benchInDoubt('lead', dropRequest)
    for (let count = 0; count < 21; count += 1) await ask('POST', 'lead/', { name: 'Northwind Sails' })
    pass(minutes(6))
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('is a question where the log does not end', async () => {
    const { look, pass, sandbox } = await benchInDoubt('lead', dropRequest)
    pass(minutes(6))
    const body = JSON.stringify({ data: [], cursor_next: 'more' })
    sandbox.fail({ kind: 'status', status: 200, body }, { on: 'GET /api/v1/event/', times: 20 })
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it.each([
    ['an event', [{ data: [{ id: 'ev_1' }], cursor_next: null }]],
    ['a later event', [{ data: [], cursor_next: 'more' }, { data: [{ id: 'ev_1' }] }]],
  ])('is a question where %s cannot be read', async (_, pages) => {
    const { look, pass, sandbox } = await benchInDoubt('lead', dropRequest)
    pass(minutes(6))
    for (const page of pages)
      sandbox.fail({ kind: 'status', status: 200, body: JSON.stringify(page) }, { on: 'GET /api/v1/event/' })
    expect(await look()).toEqual({ kind: 'unclear' })
  })
})

describe('a user who may not read the log', () => {
  const closed = { kind: 'status', status: 403, body: '{"error":"Forbidden"}' } as const

  it('is helped by the search', async () => {
    const { look, sandbox, ids } = await benchInDoubt('lead')
    sandbox.fail(closed, { on: 'GET /api/v1/event/' })
    expect(await look()).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is asked in the end, as a search proves nothing', async () => {
    const { look, pass, sandbox } = await benchInDoubt('lead', dropRequest)
    sandbox.fail(closed, { on: 'GET /api/v1/event/', times: 2 })
    expect(await look()).toEqual({ kind: 'early', waitMs: minutes(6) })
    pass(minutes(6))
    expect(await look()).toEqual({ kind: 'unclear' })
  })

  it('has the word of the log alone where the search is refused', async () => {
    const { look, pass, sandbox } = await benchInDoubt('lead', dropRequest)
    pass(minutes(6))
    sandbox.fail(closed, { on: 'POST /api/v1/data/search/', times: 2 })
    expect(await look()).toEqual({ kind: 'absent' })
  })
})

describe('a lead that the user saw there', () => {
  const seen = { isThere: true } as const

  it('is found whenever it was made', async () => {
    const { look, since, ids } = await benchInDoubt('lead')
    expect(await look({ ...seen, since: since + minutes(600) })).toEqual({ kind: 'made', id: ids()[0] })
  })

  it('is the one that fits best', async () => {
    const { look, ask, deliverTwin, pass, ids } = await benchInDoubt('lead')
    pass(2_000)
    await deliverTwin()
    const [changed = '', same] = ids()
    await ask('PUT', `lead/${changed}/`, { url: 'https://other.example' })
    expect(await look(seen)).toEqual({ kind: 'made', id: same })
  })

  it('is found though somebody has changed it', async () => {
    const { look, ask, ids } = await benchInDoubt('lead')
    const [id = ''] = ids()
    await ask('PUT', `lead/${id}/`, { name: 'Sails', url: 'https://other.example' })
    expect(await look(seen)).toEqual({ kind: 'made', id })
  })

  it('is left alone where nothing like it is there, and nothing more of it is sent', async () => {
    const { look, resume, requests } = await benchInDoubt('lead', dropRequest)
    expect(await look(seen)).toEqual({ kind: 'absent' })
    const before = requests().length
    expect(await resume({ lead: '' })).toEqual({ kind: 'delivered', recordId: '', link: null })
    expect(requests()).toHaveLength(before)
  })
})

describe('looking for a lead when something is wrong', () => {
  const places = ['GET /api/v1/event/', 'POST /api/v1/data/search/'] as const
  const faults = [
    [
      { kind: 'status', status: 401, body: '{"error":"Unauthorized"}' },
      { kind: 'disconnected', disconnection: 'key' },
    ],
    [
      { kind: 'status', status: 402, body: '' },
      { kind: 'disconnected', disconnection: 'plan' },
    ],
    [
      { kind: 'status', status: 429, body: '', headers: { 'Retry-After': '3' } },
      { kind: 'later', delay: 'busy', waitMs: 3000 },
    ],
    [
      { kind: 'status', status: 500, body: '' },
      { kind: 'later', delay: 'server', waitMs: null },
    ],
    [{ kind: 'html-answer' }, { kind: 'later', delay: 'server', waitMs: null }],
    [{ kind: 'drop-request' }, { kind: 'later', delay: 'unreachable', waitMs: null }],
  ] as const

  it.each(places.flatMap((on) => faults.map(([fault, expected]) => ({ on, fault, expected }))))(
    '$on that comes to $fault is $expected',
    async ({ on, fault, expected }) => {
      const { look, pass, sandbox } = await benchInDoubt('lead', dropRequest)
      pass(minutes(6))
      sandbox.fail(fault, { on })
      expect(await look()).toEqual(expected)
    },
  )

  it('does not take a lead that cannot be read for one that is gone', async () => {
    const { look, sandbox, ids } = await benchInDoubt('lead')
    sandbox.fail({ kind: 'status', status: 500, body: '' }, { on: `GET /api/v1/lead/${ids()[0]}/` })
    expect(await look()).toEqual({ kind: 'later', delay: 'server', waitMs: null })
  })
})
