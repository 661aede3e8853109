import { describe, expect, it } from 'vitest'
import { benchInDoubt, knownBy } from './bench-in-doubt.ts'

const exception = (ExceptionType: string, ExceptionMessage: string) =>
  JSON.stringify({ Status: 'Error', ExceptionType, ExceptionMessage })
const passed = exception(
  'MXAPIRateLimitExceededException',
  'API calls exceeded the limit of 20 in 5 second(s)',
)

/** What each look asks: a GET, a POST that searches leads, and one that reads notes. */
const looks = [
  ['by e-mail', 'lead:person-1', knownBy.email],
  ['by name', 'lead:person-1', knownBy.name],
  ['at notes', 'note:person-1', knownBy.email],
] as const

describe.each(looks)('a look %s', (_, step, lead) => {
  it.each([
    ['a dead key', 401, exception('MXUnauthorizedAccessException', 'Invalid'), { disconnection: 'key' }],
    ['an account that moved', 401, '"Use api-us11.leadsquared.com"', { disconnection: 'moved' }],
    ['its plan', 402, '', { disconnection: 'plan' }],
    ['429', 429, passed, { delay: 'busy', waitMs: 5000 }],
    ['403', 403, passed, { delay: 'busy', waitMs: 5000 }],
    ['200 that is none', 200, passed, { delay: 'busy', waitMs: 5000 }],
    ['403 of a gateway', 403, '<html></html>', { delay: 'busy', waitMs: null }],
    ['500 without JSON', 500, 'Oops', { delay: 'server', waitMs: null }],
    ['200 in HTML', 200, '<!doctype html>', { delay: 'server', waitMs: null }],
    ['another form than is known', 200, '{"Leads":1}', { delay: 'server', waitMs: null }],
    ['an exception', 500, exception('MXInvalidInputException', 'No.'), { kind: 'refused' }],
  ])('answered by %s is told for what it is', async (_name, status, body, outcome) => {
    const { look, sandbox } = await benchInDoubt(step, { lead })
    sandbox.fail({ kind: 'status', status, body })
    expect(await look()).toMatchObject(outcome)
  })

  it.each(['drop-request', 'drop-answer'] as const)('without an answer (%s) is made again', async (kind) => {
    const { look, sandbox } = await benchInDoubt(step, { lead })
    sandbox.fail({ kind })
    expect(await look()).toEqual({ kind: 'later', delay: 'unreachable', waitMs: null })
    expect(await look()).toMatchObject({ kind: 'made' })
  })

  it('changes nothing', async () => {
    const { look, sandbox } = await benchInDoubt(step, { lead })
    const before = JSON.stringify(sandbox.records())
    await look()
    await look({ isThere: true })
    expect(JSON.stringify(sandbox.records())).toBe(before)
  })
})
