import { describe, expect, it } from 'vitest'
import { paceOfClose } from '../../../lib/crm/close/pace.ts'

const at = Date.parse('2026-11-30T09:30:00Z')

const paceOf = (status: number, headers: Record<string, string>) =>
  paceOfClose({ kind: 'answer', at, status, json: null, header: (name) => new Headers(headers).get(name) })

describe('what Close says of its limits', () => {
  it.each([
    ['nothing', 200, {}, null],
    ['requests left', 200, { RateLimit: 'limit=100, remaining=50, reset=5' }, null],
    ['no requests left', 200, { RateLimit: 'limit=100, remaining=0, reset=5' }, { waitMs: 5000 }],
    [
      'no requests left, to the fraction',
      200,
      { RateLimit: 'limit=100, remaining=0, reset=1.2345' },
      { waitMs: 1235 },
    ],
    ['a header of another form', 200, { RateLimit: '"default";r=0;t=5' }, null],
    [
      'no requests left in a refusal',
      400,
      { RateLimit: 'limit=100, remaining=0, reset=2' },
      { waitMs: 2000 },
    ],
    [
      'too many',
      429,
      { RateLimit: 'limit=100, remaining=0, reset=4.5', 'Retry-After': '5' },
      { waitMs: 4500, isTurnedAway: true },
    ],
    // Then the count is of another limit than the one that was exceeded.
    [
      'too many with requests left',
      429,
      { RateLimit: 'limit=100, remaining=7, reset=3' },
      { waitMs: 3000, isTurnedAway: true },
    ],
    ['too many, in seconds', 429, { 'Retry-After': '7' }, { waitMs: 7000, isTurnedAway: true }],
    [
      'too many, until a moment',
      429,
      { 'Retry-After': 'Mon, 30 Nov 2026 09:30:09 GMT' },
      { waitMs: 9000, isTurnedAway: true },
    ],
    ['too many, and no more', 429, {}, { waitMs: 2000, isTurnedAway: true }],
    [
      'too many, and nothing that can be read',
      429,
      { RateLimit: 'soon', 'Retry-After': 'soon' },
      { waitMs: 2000, isTurnedAway: true },
    ],
  ])('%s', (_, status, headers, expected) => {
    expect(paceOf(status, headers)).toEqual(expected)
  })
})
