import { describe, expect, it } from 'vitest'
import { ownLimitOfPipedrive, paceOfPipedrive } from '../../../lib/crm/pipedrive/pace.ts'

const answer = (status: number, headers: Record<string, string>) => ({
  kind: 'answer' as const,
  status,
  header: (name: string) => headers[name] ?? null,
  json: undefined,
  at: 0,
})

const limit = 'x-ratelimit-limit'
const remaining = 'x-ratelimit-remaining'
const reset = 'x-ratelimit-reset'
const burst = (requests: number) => ({ requests, windowMs: 2000 })

describe('what an answer of Pipedrive says of its limits', () => {
  it.each<[string, number, Record<string, string>, ReturnType<typeof paceOfPipedrive>]>([
    ['nothing, without headers', 200, {}, null],
    ['the burst', 200, { [limit]: '20', [remaining]: '12', [reset]: '2' }, { limit: burst(20) }],
    [
      'one used up',
      200,
      { [limit]: '20', [remaining]: '0', [reset]: '2' },
      { limit: burst(20), waitMs: 2000 },
    ],
    [
      'one that ends at once',
      200,
      { [limit]: '20', [remaining]: '0', [reset]: '0' },
      { limit: burst(20), waitMs: 1000 },
    ],
    ['no end of one', 200, { [limit]: '20', [remaining]: '0' }, { limit: burst(20), waitMs: 2000 }],
    ['a request over the limit', 429, {}, { waitMs: 2000, isTurnedAway: true }],
    ['and until when', 429, { [limit]: '80', [reset]: '1.2' }, { waitMs: 1200, isTurnedAway: true }],
    ['and something left', 429, { [remaining]: '5' }, { waitMs: 2000, isTurnedAway: true }],
    ['a limit of none, which is none', 200, { [limit]: '0', [remaining]: '0' }, null],
    ['what is no number', 200, { [limit]: 'many', [remaining]: '', [reset]: '-' }, null],
  ])('%s', (_case, status, headers, sign) => {
    expect(paceOfPipedrive(answer(status, headers))).toEqual(sign)
  })

  it.each(['x-daily-ratelimit-token-remaining', 'x-daily-requests-left', 'x-daily-ratelimit-remaining'])(
    'that the day is used up, by %s',
    (name) => {
      const sign = { waitMs: 3_600_000, delay: 'daily' }
      for (const left of ['0', ' 0 ', '-0'])
        expect(paceOfPipedrive(answer(429, { [name]: left }))).toEqual(sign)
      expect(paceOfPipedrive(answer(200, { [name]: '0', [limit]: '20' }))).toEqual(sign)
      for (const left of ['10', '0.5', '']) expect(paceOfPipedrive(answer(200, { [name]: left }))).toBeNull()
    },
  )
})

describe('the limit that a request of Pipedrive counts against beside the account’s', () => {
  it.each([
    ['api/v2/persons/search?term=ana', 'search'],
    ['api/v2/organizations/search?term=x&fields=name', 'search'],
    ['api/v2/organizations?sort_by=add_time', null],
    ['v1/leads?person_id=1', null],
    ['v1/notes?q=/search', null],
  ])('%s', (path, name) => {
    const request = { method: 'GET', url: `https://api.pipedrive.com/${path}`, headers: {} } as const
    expect(ownLimitOfPipedrive(request)).toBe(name)
  })
})
