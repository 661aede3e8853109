import { describe, expect, it } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { closeKey } from './state.ts'

const authorization = `Basic ${Buffer.from(`${closeKey}:`).toString('base64')}`

function openClose() {
  const sandbox = createSandbox()
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await sandbox.answer(
      new Request(`https://api.close.com/api/v1/${path}`, {
        method,
        headers: { Authorization: authorization, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    if (response === null) expect.unreachable()
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return { sandbox, ask }
}

const email = (address: string) => ({
  name: 'Fabrikam Tools',
  contacts: [{ name: 'Ana Quill' }, { emails: [{ email: address, type: 'office' }] }],
})

describe('a request that Close does not let in', () => {
  it.each([
    ['no key', ''],
    ['another key', `Basic ${Buffer.from('api_wrong.key:').toString('base64')}`],
    ['the key without its colon', `Basic ${Buffer.from(closeKey).toString('base64')}`],
    ['the key as a token', `Bearer ${closeKey}`],
  ])('%s', async (_, header) => {
    const { ask, sandbox } = openClose()
    const answer = await ask('POST', 'lead/', email('ana@fabrikam.example'), { Authorization: header })
    expect(answer).toMatchObject({ status: 401, body: { error: 'Unauthorized' } })
    expect(sandbox.records()).toEqual([])
  })

  it.each([
    ['GET', 'nothing/', 404],
    ['GET', 'me', 404],
    ['GET', 'lead/lead_gone/', 404],
    ['DELETE', 'lead/', 405],
    ['POST', 'me/', 405],
    ['PUT', 'activity/note/', 405],
  ])('%s %s', async (method, path, status) => {
    const { ask } = openClose()
    expect(await ask(method, path)).toMatchObject({ status, body: { error: expect.any(String) } })
  })

  it('is told what is left of the limit, and then to wait', async () => {
    const { ask, sandbox } = openClose()
    sandbox.settings.now = () => 1_790_000_000_000
    sandbox.settings.rateLimit = { requests: 1, seconds: 2.5 }
    const first = await ask('GET', 'me/')
    expect(first.headers.get('RateLimit')).toBe('limit=1, remaining=0, reset=2.5')
    const second = await ask('GET', 'me/')
    expect(second.status).toBe(429)
    expect(second.headers.get('Retry-After')).toBe('3')
    sandbox.settings.now = () => 1_790_000_003_000
    expect((await ask('GET', 'me/')).status).toBe(200)
  })

  it('gets no word about other origins, and its preflight is on record', async () => {
    const { ask, sandbox } = openClose()
    const answer = await ask('OPTIONS', 'lead/', undefined, {
      Authorization: '',
      Origin: 'https://page.example',
    })
    expect(answer.status).toBe(401)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(sandbox.exchanges.map(({ method }) => method)).toEqual(['OPTIONS'])
  })
})

describe('a lead that Close refuses', () => {
  it.each([
    ['broken JSON', '{"name":', { error: 'The request contains invalid JSON.' }],
    ['a list', [], { errors: [expect.any(String)], 'field-errors': {} }],
    ['a number as name', { name: 7 }, { errors: [], 'field-errors': { name: 'Value must be of str type.' } }],
    [
      'a status that is not there',
      { status_id: 'stat_Gone' },
      { 'field-errors': { status_id: 'Unknown status.' } },
    ],
    [
      'status and status_id',
      { status: 'Potential', status_id: 'stat_Potential' },
      { errors: ['Send either status or status_id.'], 'field-errors': {} },
    ],
    ['a website without a host', { url: 'fabrikam' }, { 'field-errors': { url: 'Invalid URL.' } }],
    [
      'contacts that are no list',
      { contacts: {} },
      { 'field-errors': { contacts: 'Value must be of list type.' } },
    ],
    [
      'an e-mail without a domain',
      email('ana@nowhere'),
      {
        'field-errors': {
          contacts: {
            errors: {
              1: {
                'field-errors': {
                  emails: { errors: { 0: { 'field-errors': { email: 'Invalid email address.' } } } },
                },
              },
            },
          },
        },
      },
    ],
    [
      'a phone that is none',
      { contacts: [{ phones: [{ phone: 'call us', type: 'office' }] }] },
      { 'field-errors': { contacts: expect.anything() } },
    ],
    [
      'a contact with an unknown field',
      { contacts: [{ nickname: 'Ana' }] },
      { 'field-errors': { contacts: { errors: { 0: { 'field-errors': { nickname: 'Unknown field.' } } } } } },
    ],
  ])('%s', async (_, body, expected) => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', body)).toMatchObject({ status: 400, body: expected })
    expect(sandbox.records()).toEqual([])
  })

  it('for not being JSON', async () => {
    const { ask } = openClose()
    expect(await ask('POST', 'lead/', 'name=Ana', { 'Content-Type': 'text/plain' })).toMatchObject({
      status: 415,
    })
  })
})

describe('a lead in Close', () => {
  it('can be read back, whole or in part', async () => {
    const { ask } = openClose()
    const made = await ask('POST', 'lead/', { ...email('ana@fabrikam.example'), 'custom.cf_1': 'x' })
    expect((await ask('GET', `lead/${made.body.id}/`)).body).toEqual(made.body)
    expect(made.body).toMatchObject({ status_label: 'Potential', 'custom.cf_1': 'x' })
    expect((await ask('GET', `lead/${made.body.id}/?_fields=id,name`)).body).toEqual({
      id: made.body.id,
      name: 'Fabrikam Tools',
    })
  })

  it('takes unknown fields in silence, but the sandbox notices', async () => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', { name: 'Fabrikam', websit: 'x' })).toMatchObject({ status: 200 })
    expect(sandbox.records()).toEqual([expect.objectContaining({ unknownFields: ['websit'] })])
  })

  it('has phones in the international form', async () => {
    const { ask, sandbox } = openClose()
    await ask('POST', 'lead/', {
      contacts: [{ phones: [{ phone: '(202) 555-0123' }, { phone: '+44 20 7946 0123' }] }],
    })
    expect(sandbox.records()[0]?.contacts[0]?.phones.map(({ value }) => value)).toEqual([
      '+12025550123',
      '+442079460123',
    ])
  })

  it('is made empty and without a name for a contact that belongs to none', async () => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'contact/', { name: 'Ana Quill' })).toMatchObject({ status: 200 })
    expect(sandbox.records()).toEqual([expect.objectContaining({ name: '' })])
  })

  it('keeps notes, which need it', async () => {
    const { ask, sandbox } = openClose()
    const { id } = (await ask('POST', 'lead/', { name: 'Fabrikam' })).body
    expect(await ask('POST', 'activity/note/', { note: 'Hello' })).toMatchObject({ status: 400 })
    expect(await ask('POST', 'activity/note/', { note: 'Hello', lead_id: 'lead_gone' })).toMatchObject({
      status: 400,
    })
    const made = await ask('POST', 'activity/note/', { note: 'Hello', lead_id: id })
    expect(made).toMatchObject({ status: 200, body: { _type: 'Note', note: 'Hello' } })
    expect((await ask('GET', `activity/note/?lead_id=${id}`)).body.data).toEqual([made.body])
    expect((await ask('GET', 'activity/note/?lead_id=lead_gone')).body.data).toEqual([])
    expect(sandbox.records()[0]?.notes).toEqual(['Hello'])
  })
})

describe('looking into Close afterwards', () => {
  it('finds what was made in the event log, newest first', async () => {
    const { ask } = openClose()
    const first = (await ask('POST', 'lead/', { name: 'Fabrikam' })).body
    const second = (await ask('POST', 'lead/', email('ana@fabrikam.example'))).body
    const { data } = (await ask('GET', 'event/?user_id=user_SamSandbox&object_type=lead&action=created')).body
    expect(data.map((event: { data: unknown }) => event.data)).toEqual([second, first])
  })

  it('takes only the combinations of filters that Close supports', async () => {
    const { ask } = openClose()
    expect(await ask('GET', 'event/?action=created')).toMatchObject({ status: 400 })
    expect(await ask('GET', 'event/?object_type=lead&action=created')).toMatchObject({ status: 200 })
  })

  it('finds contacts by e-mail once the index has caught up', async () => {
    const { ask, sandbox } = openClose()
    sandbox.settings.searchLagMs = 30_000
    sandbox.settings.now = () => 1_790_000_000_000
    const lead = (await ask('POST', 'lead/', email('ana@fabrikam.example'))).body
    const search = {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: 'contact' },
          {
            type: 'has_related',
            this_object_type: 'contact',
            related_object_type: 'contact_email',
            related_query: {
              type: 'field_condition',
              field: { type: 'regular_field', object_type: 'contact_email', field_name: 'email' },
              condition: { type: 'text', mode: 'exact_value', value: 'Ana@fabrikam.example' },
            },
          },
        ],
      },
      _fields: { contact: ['lead_id'] },
    }
    expect((await ask('POST', 'data/search/', search)).body.data).toEqual([])
    sandbox.settings.now = () => 1_790_000_030_000
    expect((await ask('POST', 'data/search/', search)).body.data).toEqual([
      { __object_type: 'contact', id: lead.contact_ids[1], lead_id: lead.id },
    ])
  })
})
