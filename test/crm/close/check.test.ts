import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { closeKey } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'

const credentials = { apiKey: closeKey }
const answeringOnce = (body: string) => ({ kind: 'status', status: 200, body }) as const

describe('the key for Close', () => {
  it('is taken without the spaces that copying adds', () => {
    expect(close.credentialSchema.parse({ apiKey: ` ${closeKey}\n` })).toEqual(credentials)
  })

  it('is asked for when it is blank', () => {
    expect(close.credentialSchema.safeParse({ apiKey: '  ' }).success).toBe(false)
  })

  it('may hold any character', async () => {
    const { check, sandbox } = createBench()
    await check(close, { apiKey: 'schlüssel' })
    const header = sandbox.exchanges[0]?.headers['authorization'] ?? ''
    expect(Buffer.from(header.replace('Basic ', ''), 'base64').toString('utf8')).toBe('schlüssel:')
  })
})

describe('checking the connection to Close', () => {
  it('tells the organization and the user', async () => {
    const { check } = createBench()
    expect(await check(close, credentials)).toEqual({
      kind: 'connected',
      accountId: 'orga_SandboxInc',
      userId: 'user_SamSandbox',
      account: 'Sandbox Inc',
      user: 'Sam Sandbox',
      facts: { userId: 'user_SamSandbox' },
      hostPatterns: ['https://api.close.com/*'],
    })
  })

  it('names a user without a name by e-mail', async () => {
    const { check, sandbox } = createBench()
    sandbox.fail(answeringOnce('{"email":"sam@sandbox.example","first_name":null,"organizations":[]}'))
    expect(await check(close, credentials)).toMatchObject({ account: '', user: 'sam@sandbox.example' })
  })
})
