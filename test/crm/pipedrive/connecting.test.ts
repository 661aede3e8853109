import { describe, expect, it } from 'vitest'
import { pipedrive } from '../../../lib/crm/pipedrive/pipedrive.ts'
import { pipedriveToken } from '../../sandbox/pipedrive/account.ts'
import { createBench } from '../bench.ts'
import { credentials } from './pipedrive-bench.ts'

const answeringOnce = (data: object) =>
  ({ kind: 'status', status: 200, body: JSON.stringify({ success: true, data }) }) as const

describe('the token for Pipedrive', () => {
  it('is taken without the spaces that copying adds', () => {
    expect(pipedrive.credentialSchema.parse({ apiToken: ` ${pipedriveToken}\n` })).toEqual(credentials)
  })

  it('is asked for when it is blank', () => {
    expect(pipedrive.credentialSchema.safeParse({ apiToken: '  ' }).success).toBe(false)
  })

  it('goes into a header and into no address', async () => {
    const { check, sandbox } = createBench()
    await check(pipedrive, credentials)
    expect(sandbox.exchanges[0]).toMatchObject({
      path: '/v1/users/me',
      headers: { 'x-api-token': pipedriveToken },
    })
  })

  it.each(['schlüssel', 'two\nlines', 'ключ'])(
    'is refused and not a breakdown when it is %j',
    async (apiToken) => {
      const { check } = createBench()
      expect(await check(pipedrive, { apiToken })).toEqual({ kind: 'disconnected', disconnection: 'key' })
    },
  )
})

describe('checking the connection to Pipedrive', () => {
  it('tells the company, the user, and what is needed later', async () => {
    const { check } = createBench()
    expect(await check(pipedrive, credentials)).toEqual({
      kind: 'connected',
      accountId: '4711',
      userId: '1',
      account: 'Sandbox Inc',
      user: 'Sam Sandbox',
      facts: { userId: '1', companyDomain: 'sandbox-inc', currency: 'EUR' },
      hostPatterns: ['https://api.pipedrive.com/*'],
    })
  })

  it('gets by with little', async () => {
    const { check, sandbox } = createBench()
    sandbox.fail(answeringOnce({ id: 7, name: '', email: 'sam@sandbox.example', company_domain: 'acme' }))
    expect(await check(pipedrive, credentials)).toMatchObject({
      accountId: '7',
      account: 'acme',
      user: 'sam@sandbox.example',
      facts: { currency: '' },
    })
  })

  it('says when the company has not paid', async () => {
    const { check, sandbox } = createBench()
    sandbox.settings.pipedrive.isOpen = false
    expect(await check(pipedrive, credentials)).toEqual({ kind: 'disconnected', disconnection: 'plan' })
  })
})

describe('a link into Pipedrive', () => {
  it.each([
    ['acme-123', 'https://acme-123.pipedrive.com/leads/inbox/'],
    ['', 'https://app.pipedrive.com/leads/inbox/'],
    ['evil.example/', 'https://app.pipedrive.com/leads/inbox/'],
    ['evil.example#', 'https://app.pipedrive.com/leads/inbox/'],
    ['-', 'https://app.pipedrive.com/leads/inbox/'],
  ])('of the company %j goes to %s', async (companyDomain, start) => {
    const { deliver } = createBench()
    const outcome = await deliver(pipedrive, credentials, { statusId: '', facts: { companyDomain } })
    expect(outcome).toMatchObject({ link: expect.stringMatching(/^https:/) })
    expect(outcome.kind === 'delivered' && outcome.link?.startsWith(start)).toBe(true)
  })
})
