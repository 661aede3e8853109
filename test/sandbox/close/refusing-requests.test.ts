import { describe, expect, it } from 'vitest'
import { leadWithEmail, openClose } from './open-close.ts'
import { closeKey } from './state.ts'

describe('a request that Close does not let in', () => {
  it.each([
    ['no key', ''],
    ['another key', `Basic ${Buffer.from('api_wrong.key:').toString('base64')}`],
    ['the key without its colon', `Basic ${Buffer.from(closeKey).toString('base64')}`],
    ['the key as a token', `Bearer ${closeKey}`],
  ])('%s', async (_, header) => {
    const { ask, sandbox } = openClose()
    const answer = await ask('POST', 'lead/', leadWithEmail('ana@fabrikam.example'), {
      Authorization: header,
    })
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
