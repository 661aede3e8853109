import { describe, expect, it } from 'vitest'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'

const credentials = leadSquaredKeys
const whoAmI = '/v2/Authentication.svc/UserByAccessKey.Get'
const connected = {
  kind: 'connected',
  accountId: '5a4db0c5-0000-4000-dddd-000000000001',
  userId: '5a4db0c5-0000-4000-aaaa-000000000001',
  account: 'Sandbox Pvt',
  user: 'Sam Sandbox',
  facts: {
    api: 'api-in21.leadsquared.com',
    app: 'in21.leadsquared.com',
    countryCode: '91',
    userId: '5a4db0c5-0000-4000-aaaa-000000000001',
    keysIn: 'headers',
  },
  hostPatterns: ['https://api-in21.leadsquared.com/*'],
}

/** A user as LeadSquared tells of one, with changes. */
const userWith = (changes: object) => ({
  Id: 'user-1',
  Name: 'Sam Sandbox',
  LSQCommonServiceURLs: { api: 'api-in21.leadsquared.com', app: 'in21.leadsquared.com' },
  ...changes,
})

const answeringOnce = (body: unknown, status = 200) =>
  ({ kind: 'status', status, body: JSON.stringify(body) }) as const

/** Asks once, of a LeadSquared that answers so. */
async function checkAnswered(body: unknown, status = 200) {
  const { check, sandbox } = createBench()
  sandbox.fail(answeringOnce(body, status))
  return await check(leadSquared, credentials)
}

describe('the keys for LeadSquared', () => {
  it('are taken without the spaces that copying adds', () => {
    const typed = { accessKey: ' u$r1\n', secretKey: '\ts3cret ' }
    expect(leadSquared.credentialSchema.parse(typed)).toEqual({ accessKey: 'u$r1', secretKey: 's3cret' })
  })

  it.each([
    [{ accessKey: '', secretKey: 's' }],
    [{ accessKey: 'a', secretKey: '  ' }],
    [{ accessKey: 'a b', secretKey: 's' }],
    [{ accessKey: 'ключ', secretKey: 's' }],
  ])('are asked for again when they can be none: %j', (typed) => {
    expect(leadSquared.credentialSchema.safeParse(typed).success).toBe(false)
  })
})

describe('checking the connection to LeadSquared', () => {
  it('finds the region by itself, and tells the account and the user', async () => {
    const { check, sandbox } = createBench()
    expect(await check(leadSquared, credentials)).toEqual(connected)
    expect(sandbox.exchanges.map(({ path, headers }) => [path, headers['x-lsq-accesskey']])).toEqual([
      [whoAmI, 'u$r5andb0x'],
    ])
  })

  it('asks the known region the next time, for which alone there is a grant', async () => {
    const asked: string[] = []
    const { check } = createBench({
      mayCall: async (url) => {
        asked.push(new URL(url).hostname)
        return true
      },
    })
    await check(leadSquared, credentials)
    await check(leadSquared, credentials)
    expect(asked).toEqual(['api.leadsquared.com', 'api-in21.leadsquared.com'])
  })

  it('sends the keys in the query where headers do not serve, now and from then on', async () => {
    const { check, deliver, sandbox } = createBench()
    sandbox.settings.leadsquared.headersOnCheck = false
    expect(await check(leadSquared, credentials)).toMatchObject({ facts: { keysIn: 'query' } })
    expect(await deliver(leadSquared, credentials, { statusId: 'Prospect' })).toMatchObject({
      kind: 'delivered',
    })
    await check(leadSquared, credentials)
    const inHeaders = sandbox.exchanges.map(({ headers }) => 'x-lsq-accesskey' in headers)
    expect(inHeaders).toEqual([true, false, false, false, false, false])
  })

  it('never leaves a key in what the sandbox tells of an exchange', async () => {
    const { check, sandbox } = createBench()
    sandbox.settings.leadsquared.headersOnCheck = false
    await check(leadSquared, credentials)
    expect(sandbox.exchanges[1]?.path).toBe(`${whoAmI}?accessKey=…&secretKey=…`)
  })

  it('follows a 401 that names another host of LeadSquared', async () => {
    const asked: string[] = []
    const { check, sandbox } = createBench({
      mayCall: async (url) => {
        asked.push(new URL(url).hostname)
        return true
      },
    })
    const body = { ExceptionMessage: 'Please use https://api-us11.leadsquared.com/v2/' }
    sandbox.fail(answeringOnce(body, 401))
    expect(await check(leadSquared, credentials)).toMatchObject({ kind: 'connected' })
    expect(asked).toEqual(['api.leadsquared.com', 'api-us11.leadsquared.com'])
  })

  it('does not go round in circles', async () => {
    const { check, sandbox } = createBench()
    const to = (host: string) => answeringOnce({ Message: `Use ${host}` }, 401)
    for (const host of ['api-us11', 'api', 'api-us11', 'api']) sandbox.fail(to(`${host}.leadsquared.com`))
    expect(await check(leadSquared, credentials)).toEqual({ kind: 'disconnected', disconnection: 'moved' })
    expect(sandbox.exchanges).toHaveLength(3)
  })

  it.each([
    [
      'a region that Gleaner may not call',
      userWith({ LSQCommonServiceURLs: { api: 'api-id51.leadsquared.com' } }),
    ],
    [
      'a host of somebody else',
      userWith({ LSQCommonServiceURLs: { api: 'api.leadsquared.com.evil.example' } }),
    ],
  ])('gives no key to %s', async (_, user) => {
    expect(await checkAnswered(user)).toEqual({ kind: 'disconnected', disconnection: 'moved' })
  })

  it.each([
    [{ d: userWith({}) }],
    [
      userWith({
        LSQCommonServiceURLs: {
          api: 'https://API-IN21.leadsquared.com/',
          app: 'https://in21.leadsquared.com/',
        },
      }),
    ],
  ])('reads %j', async (body) => {
    expect(await checkAnswered(body)).toMatchObject({
      kind: 'connected',
      facts: { api: 'api-in21.leadsquared.com', app: 'in21.leadsquared.com' },
    })
  })

  it('trusts no web app of somebody else', async () => {
    const urls = { api: 'api-in21.leadsquared.com', app: 'in21.leadsquared.com.evil.example' }
    expect(await checkAnswered(userWith({ LSQCommonServiceURLs: urls }))).toMatchObject({
      facts: { app: '' },
    })
  })

  it('names a user without a name by e-mail, which stands in an odd place', async () => {
    const user = userWith({ Name: '', PassPhrase: 'sam@sandbox.example', EmailAddress: null })
    expect(await checkAnswered(user)).toMatchObject({ user: 'sam@sandbox.example' })
  })

  it('is not deceived by an error under 200', async () => {
    const body = {
      ...userWith({}),
      Status: 'Error',
      ExceptionType: 'MXInvalidInputException',
      ExceptionMessage: 'No.',
    }
    expect(await checkAnswered(body)).toEqual({ kind: 'refused', refusals: [{ field: null, text: 'No.' }] })
  })

  it('finds dead the keys of a user who was deactivated', async () => {
    const { check, sandbox } = createBench()
    sandbox.settings.leadsquared.isUserActive = false
    expect(await check(leadSquared, credentials)).toEqual({ kind: 'disconnected', disconnection: 'key' })
  })
})
