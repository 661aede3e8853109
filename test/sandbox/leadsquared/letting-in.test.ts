import { describe, expect, it } from 'vitest'
import { openLeadSquared, ownHost } from './open-leadsquared.ts'
import { leadSquaredHosts, leadSquaredKeys } from './state.ts'

const whoAmI = 'Authentication.svc/UserByAccessKey.Get'
const metadata = 'LeadManagement.svc/LeadsMetaData.Get'
const noKeys = { 'x-LSQ-AccessKey': '', 'x-LSQ-SecretKey': '' }
const inQuery = new URLSearchParams(leadSquaredKeys).toString()

describe('whom LeadSquared lets in', () => {
  it.each([
    ['no keys', '', noKeys],
    ['another secret', '', { 'x-LSQ-SecretKey': 'wrong' }],
    ['half of the keys here, half there', '?accessKey=u%24r5andb0x', { 'x-LSQ-AccessKey': '' }],
  ])('not: %s', async (_, query, headers) => {
    const { ask } = openLeadSquared()
    expect(await ask('GET', `${metadata}${query}`, { headers })).toMatchObject({
      status: 401,
      body: { Status: 'Error', ExceptionMessage: expect.not.stringContaining('leadsquared.com') },
    })
  })

  it('whoever has the keys in the query', async () => {
    const { ask } = openLeadSquared()
    expect(await ask('GET', `${metadata}?${inQuery}`, { headers: noKeys })).toMatchObject({ status: 200 })
  })

  it('not a user who was deactivated', async () => {
    const { ask, sandbox } = openLeadSquared()
    sandbox.settings.leadsquared.isUserActive = false
    expect(await ask('GET', whoAmI)).toMatchObject({ status: 401 })
  })

  it('takes keys in headers for the question whose they are, or does not, as told', async () => {
    const { ask, sandbox } = openLeadSquared()
    expect(await ask('GET', whoAmI)).toMatchObject({ status: 200 })
    sandbox.settings.leadsquared.headersOnCheck = false
    expect(await ask('GET', whoAmI)).toMatchObject({ status: 401 })
    expect(await ask('GET', `${whoAmI}?${inQuery}`)).toMatchObject({ status: 200 })
    expect(await ask('GET', metadata)).toMatchObject({ status: 200 })
  })
})

describe('the regions of LeadSquared', () => {
  it.each(leadSquaredHosts)('%s says whose keys they are and where the account lives', async (host) => {
    const { ask } = openLeadSquared()
    expect(await ask('GET', whoAmI, { host })).toMatchObject({
      status: 200,
      body: {
        EmailAddress: null,
        PassPhrase: 'sam@sandbox.example',
        LSQCommonServiceURLs: { api: ownHost, app: 'in21.leadsquared.com' },
      },
    })
  })

  it.each(leadSquaredHosts.filter((host) => host !== ownHost))('%s says nothing else', async (host) => {
    const { ask } = openLeadSquared()
    expect(await ask('GET', metadata, { host })).toMatchObject({
      status: 401,
      body: { ExceptionMessage: expect.stringContaining(ownHost) },
    })
  })
})

describe('how much LeadSquared lets in', () => {
  it.each([429, 403, 200] as const)('is said in words, under %i, and in no header', async (status) => {
    const { ask, sandbox } = openLeadSquared()
    sandbox.settings.leadsquared.rateLimitStatus = status
    sandbox.settings.now = () => 1_790_000_000_000
    sandbox.settings.rateLimit = { requests: 1, seconds: 5 }
    expect(await ask('GET', metadata)).toMatchObject({ status: 200, body: expect.any(Array) })
    const second = await ask('GET', metadata)
    expect(second).toMatchObject({
      status,
      body: { ExceptionMessage: 'API calls exceeded the limit of 1 in 5 second(s)' },
    })
    expect([...second.headers.keys()].filter((name) => /limit|retry/i.test(name))).toEqual([])
    sandbox.settings.now = () => 1_790_000_005_000
    expect(await ask('GET', metadata)).toMatchObject({ status: 200, body: expect.any(Array) })
  })

  it('is only what it has a path for', async () => {
    const { ask } = openLeadSquared()
    expect(await ask('GET', 'LeadManagement.svc/Nothing')).toMatchObject({ status: 404 })
    expect(await ask('PUT', 'LeadManagement.svc/Lead.Create')).toMatchObject({ status: 404 })
  })

  it('gets no word about other origins, and its preflight is on record', async () => {
    const { ask, sandbox } = openLeadSquared()
    const answer = await ask('OPTIONS', 'LeadManagement.svc/Lead.Create', { headers: noKeys })
    expect(answer.status).toBe(401)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(sandbox.exchanges.map(({ method }) => method)).toEqual(['OPTIONS'])
  })

  it('keeps keys out of what is told of an exchange', async () => {
    const { ask, sandbox } = openLeadSquared()
    await ask('GET', `${metadata}?${inQuery}&schemaName=Phone`)
    expect(sandbox.exchanges[0]?.path).toBe(`/v2/${metadata}?accessKey=…&secretKey=…&schemaName=Phone`)
  })
})
