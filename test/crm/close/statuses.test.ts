import { describe, expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { closeKey, closeStatuses } from '../../sandbox/close/state.ts'
import { createBench } from '../bench.ts'

const credentials = { apiKey: closeKey }
const answeringOnce = (body: string) => ({ kind: 'status', status: 200, body }) as const
const refusingOnce = { kind: 'status', status: 403, body: '{}' } as const

describe('the statuses of Close', () => {
  const labels = closeStatuses.map(({ id, label }) => ({ id, label }))

  it('come in the order that the organization gave them', async () => {
    const bench = createBench()
    expect(await bench.describe(close, credentials)).toMatchObject({ kind: 'described', statuses: labels })
  })

  it.each([
    ['refused', refusingOnce],
    ['empty', answeringOnce('{"data":[]}')],
    ['not a list', { kind: 'html-answer' }],
  ] as const)('are read from the user when their own list is %s', async (_, fault) => {
    const bench = createBench()
    bench.sandbox.fail(fault)
    expect(await bench.describe(close, credentials)).toMatchObject({ kind: 'described', statuses: labels })
    expect(bench.requests().slice(0, 2)).toEqual(['GET /api/v1/status/lead/', 'GET /api/v1/me/'])
  })

  it.each([401, 429, 500])('are not asked for twice after a %i', async (status) => {
    const bench = createBench()
    bench.sandbox.fail({ kind: 'status', status, body: '' })
    await bench.describe(close, credentials)
    expect(bench.requests()).toHaveLength(1)
  })
})
