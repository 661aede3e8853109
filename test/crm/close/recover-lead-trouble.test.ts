import { describe, expect, it } from 'vitest'
import { benchInDoubt, minutes } from './bench-in-doubt.ts'

const dropRequest = { kind: 'drop-request' } as const

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
