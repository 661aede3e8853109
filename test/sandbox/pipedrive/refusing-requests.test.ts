import { describe, expect, it } from 'vitest'
import { openPipedrive, openWithLead } from './open-pipedrive.ts'

describe('Pipedrive refuses a request', () => {
  it.each([{ 'x-api-token': 'wrong' }, { 'x-api-token': '' }])('with the headers %j', async (headers) => {
    const { ask } = openPipedrive()
    const answer = await ask('GET', 'v1/users/me', undefined, headers)
    expect(answer).toMatchObject({ status: 401, body: { success: false, error: 'unauthorized access' } })
    expect(answer.headers.get('x-401-by-gw')).toBe('true')
  })

  it('with the token in the address, as it was once done', async () => {
    const { ask } = openPipedrive()
    const answer = await ask(
      'GET',
      'v1/users/me?api_token=0123456789abcdef0123456789abcdef01234567',
      undefined,
      {
        'x-api-token': '',
      },
    )
    expect(answer.status).toBe(401)
  })

  it.each([
    ['POST', 'v1/persons'],
    ['GET', 'v1/persons/search?term=ana'],
    ['POST', 'v1/organizations'],
    ['POST', 'api/v2/leads'],
    ['POST', 'api/v2/notes'],
    ['GET', 'api/v2/users'],
    ['PUT', 'v1/leads/1'],
  ])('%s %s, which its version does not have', async (method, path) => {
    const { ask } = openPipedrive()
    expect(await ask(method, path, method === 'GET' ? undefined : {})).toMatchObject({ status: 404 })
  })

  it('of a company that has not paid, of who may not write, and for a lead too many', async () => {
    const { ask, settings } = openPipedrive()
    settings.isOpen = false
    expect((await ask('GET', 'v1/users/me')).status).toBe(402)
    settings.isOpen = true
    settings.mayWrite = false
    expect((await ask('GET', 'v1/users/me')).status).toBe(200)
    expect((await ask('POST', 'api/v2/persons', { name: 'Ana' })).status).toBe(403)
    settings.mayWrite = true
    settings.isCapped = true
    expect(await ask('POST', 'v1/leads', { title: 'x' })).toMatchObject({
      status: 403,
      body: { code: expect.stringMatching(/^feature_capping/) },
    })
  })

  it('that is no JSON', async () => {
    const { ask } = openPipedrive()
    expect((await ask('POST', 'api/v2/persons', '{"name":')).status).toBe(400)
  })

  it('gets no word about other origins', async () => {
    const { ask } = openPipedrive()
    const { headers } = await ask('OPTIONS', 'v1/leads', undefined, {
      'x-api-token': '',
      Origin: 'https://page.example',
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the limits of Pipedrive', () => {
  it('are a rolling window of requests', async () => {
    const { ask, sandbox } = openPipedrive()
    let time = 1_790_000_000_000
    sandbox.settings.now = () => time
    sandbox.settings.rateLimit = { requests: 2, seconds: 2 }
    const statuses: number[] = []
    for (const pauseMs of [0, 1500, 100, 500]) {
      time += pauseMs
      statuses.push((await ask('GET', 'v1/users/me')).status)
    }
    expect(statuses).toEqual([200, 200, 429, 200])
    const { headers } = await ask('GET', 'v1/users/me')
    expect([...headers].filter(([name]) => name.startsWith('x-ratelimit'))).toEqual([
      ['x-ratelimit-limit', '2'],
      ['x-ratelimit-remaining', '0'],
      ['x-ratelimit-reset', '2'],
    ])
  })

  it('are narrower for searches', async () => {
    const { ask, settings } = openPipedrive()
    settings.searchLimit = 1
    const search = () => ask('GET', 'api/v2/persons/search?term=ana')
    expect([(await search()).status, (await search()).status]).toEqual([200, 429])
    expect((await ask('GET', 'v1/users/me')).status).toBe(200)
  })

  it('are tokens of a day, of which each request costs its own', async () => {
    const { ask, settings } = openPipedrive()
    settings.tokensLeft = 24
    expect((await ask('GET', 'v1/users/me')).headers.get('x-daily-ratelimit-token-remaining')).toBe('22')
    await ask('GET', 'api/v2/persons/search?term=ana')
    expect(settings.tokensLeft).toBe(2)
    const refused = await ask('GET', 'v1/users')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-daily-ratelimit-token-remaining')).toBe('0')
  })

  it('end in a page of HTML for who does not listen', async () => {
    const { ask, sandbox, settings } = openPipedrive()
    sandbox.settings.rateLimit = { requests: 1, seconds: 2 }
    settings.blockedAfter = 2
    const answers = []
    for (let count = 0; count < 4; count += 1) answers.push(await ask('GET', 'v1/users/me'))
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 429, 403])
    expect(answers[3]?.body).toContain('<!doctype html>')
  })
})

describe('a record that is not there', () => {
  it.each([
    ['GET', 'api/v2/persons/7', 'Entity was not found'],
    ['PATCH', 'api/v2/organizations/7', 'Entity was not found'],
    ['GET', 'v1/leads/7', 'requested lead not found'],
    ['GET', 'v1/users/77', 'User not found or not accessible.'],
  ])('%s %s is 404', async (method, path, error) => {
    const { ask } = openPipedrive()
    expect(await ask(method, path, method === 'GET' ? undefined : {})).toMatchObject({
      status: 404,
      body: { error },
    })
  })

  it('may still be read for some time after it was deleted, and not be changed', async () => {
    const { ask, person } = await openWithLead()
    await ask('DELETE', `api/v2/persons/${person.id}`)
    expect((await ask('GET', `api/v2/persons/${person.id}`)).body.data).toMatchObject({ is_deleted: true })
    expect((await ask('PATCH', `api/v2/persons/${person.id}`, { name: 'x' })).status).toBe(404)
  })
})
