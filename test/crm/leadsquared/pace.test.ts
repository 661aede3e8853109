import { describe, expect, it } from 'vitest'
import { paceOfLeadSquared, readLimit } from '../../../lib/crm/leadsquared/pace.ts'

const now = 1_790_000_000_000
const fiveSecondsOn = new Date(now + 5000).toUTCString()

interface Told {
  json?: unknown
  retryAfter?: string
}

const answer = (status: number, { json, retryAfter }: Told = {}) => ({
  kind: 'answer' as const,
  status,
  header: (name: string) => (name.toLowerCase() === 'retry-after' ? (retryAfter ?? null) : null),
  json,
  at: now,
})

const exception = (ExceptionMessage: string | null, ExceptionType = 'MXAPIRateLimitExceededException') => ({
  Status: 'Error',
  ExceptionType,
  ExceptionMessage,
})

const passed = exception('API calls exceeded the limit of 20 in 5 second(s)')
const dailyPassed = exception('Daily API call limit exceeded')

describe('the pace that LeadSquared asks for', () => {
  it.each([
    ['429 with its words', 429, { json: passed }],
    ['403 with its words', 403, { json: passed }],
    ['200 with its words', 200, { json: passed }],
    ['429 with its words as a bare text', 429, { json: 'API calls exceeded the limit of 20 in 5 second(s)' }],
    ['its words beside a header', 429, { json: passed, retryAfter: '90' }],
    ['an exception of another type', 500, { json: exception(passed.ExceptionMessage, 'MXException') }],
    ['one second less of grammar', 429, { json: exception('exceeded the limit of 20 in 5 seconds.') }],
  ])('is so many calls in so long, by %s', (_, status, told) => {
    expect(paceOfLeadSquared(answer(status, told))).toEqual({
      waitMs: 5000,
      isTurnedAway: true,
      limit: { requests: 20, windowMs: 5000 },
    })
  })

  it.each([
    ['429 without a word', 429, {}, 5000],
    ['429 with a number of seconds', 429, { retryAfter: '7' }, 7000],
    ['429 with half a second', 429, { retryAfter: '0.5' }, 500],
    ['429 with a moment', 429, { retryAfter: fiveSecondsOn }, 5000],
    ['429 with a moment that is past', 429, { retryAfter: new Date(now - 60_000).toUTCString() }, 0],
    ['429 with a header that says nothing', 429, { retryAfter: 'soon' }, 5000],
    ['403 of a gateway, in HTML', 403, {}, 5000],
    ['403 of a gateway with a number of seconds', 403, { retryAfter: '30' }, 30_000],
    ['200 with the type alone', 200, { json: exception(null) }, 5000],
    ['403 with other words', 403, { json: exception('Too many calls') }, 5000],
  ])('is a wait alone, by %s', (_, status, told, waitMs) => {
    expect(paceOfLeadSquared(answer(status, told))).toEqual({ waitMs, isTurnedAway: true })
  })

  it.each([
    ['429', 429, { json: dailyPassed }, 3_600_000],
    ['403', 403, { json: dailyPassed }, 3_600_000],
    ['200', 200, { json: dailyPassed }, 3_600_000],
    ['other words', 429, { json: exception('10000 calls per day used up') }, 3_600_000],
    ['hours', 429, { json: exception('API calls exceeded the limit in 24 hours') }, 3_600_000],
    ['a header', 429, { json: dailyPassed, retryAfter: '7200' }, 7_200_000],
    ['a header with a moment', 429, { json: dailyPassed, retryAfter: fiveSecondsOn }, 5000],
  ])('is the next day after the calls of a day, by %s', (_, status, told, waitMs) => {
    expect(paceOfLeadSquared(answer(status, told))).toEqual({ waitMs, delay: 'daily' })
  })

  it.each([
    ['an answer of success', 200, { json: { Status: 'Success', Message: { Id: 'x' } } }],
    ['an empty list', 200, { json: [] }],
    ['a page under 200', 200, {}],
    ['another exception', 500, { json: exception('A Lead with same Email already exists.', 'MXDuplicate') }],
    ['a refusal of a user without the right', 403, { json: exception('Access denied', 'MXAccessDenied') }],
    ['a server in trouble', 503, { retryAfter: '30' }],
    ['a dead key', 401, { json: exception('Invalid AccessKey', 'MXUnauthorizedAccessException') }],
  ])('is not told by %s', (_, status, told) => {
    expect(paceOfLeadSquared(answer(status, told))).toBeNull()
    expect(readLimit(answer(status, told))).toBeNull()
  })
})
