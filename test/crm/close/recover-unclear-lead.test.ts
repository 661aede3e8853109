import { describe, expect, it } from 'vitest'
import { benchInDoubt, minutes } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const

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
