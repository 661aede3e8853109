import { describe, expect, it, vi } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { remoteCases } from './contract-cases.ts'

describe.each(remoteCases)('$id, at the vendor', ({ crm, credentials, statusId, firstWrite }) => {
  it('offline: comes later, and nothing is sent', async () => {
    const { deliver, requests } = createBench({ isOnline: () => false })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later', delay: 'offline' })
    expect(requests()).toEqual([])
  })

  it('unreachable: comes later, and nothing is written', async () => {
    const { deliver, sandbox } = createBench()
    sandbox.fail({ kind: 'drop-request' })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'unreachable',
    })
    expect(sandbox.records()).toEqual([])
  })

  it('rate-limited: comes later, as late as the vendor says', async () => {
    const { deliver, sandbox } = createBench()
    sandbox.settings.now = () => 1_790_000_000_000
    sandbox.settings.rateLimit = { requests: 1, seconds: 8 }
    const outcome = await deliver(crm, credentials, { statusId })
    expect(outcome).toEqual({ kind: 'later', delay: 'busy', waitMs: 8000 })
    expect(sandbox.records()).toEqual([])
  })

  it('server-error: comes later after a read, and is unsure after a write', async () => {
    const read = createBench()
    read.sandbox.fail({ kind: 'status', status: 500, body: '' })
    expect(await read.deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'server',
    })

    const write = createBench()
    write.sandbox.fail(
      { kind: 'status', status: 502, body: '', isWorkDone: true },
      { on: firstWrite.request },
    )
    expect(await write.deliver(crm, credentials, { statusId })).toEqual({
      kind: 'unsure',
      step: firstWrite.step,
    })
    expect(write.sandbox.records()).toHaveLength(1)
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer'] as const)(
    'answer-not-json: comes later after a read, and is unsure after a write (%s)',
    async (kind) => {
      const read = createBench()
      read.sandbox.fail({ kind })
      expect(await read.deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later' })

      const write = createBench()
      write.sandbox.fail({ kind }, { on: firstWrite.request })
      expect(await write.deliver(crm, credentials, { statusId })).toEqual({
        kind: 'unsure',
        step: firstWrite.step,
      })
    },
  )

  it.each([
    ['the answer is lost', { kind: 'drop-answer' }, 1],
    ['the request is lost', { kind: 'drop-request' }, 0],
  ] as const)('no-answer: is unsure and sends nothing more when %s', async (_, fault, recordCount) => {
    const { deliver, sandbox, requests, reports } = createBench()
    sandbox.fail(fault, { on: firstWrite.request })
    expect(await deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step: firstWrite.step })
    expect(sandbox.records()).toHaveLength(recordCount)
    expect(requests().at(-1)).toBe(firstWrite.request)
    expect(reports).toEqual([])
  })

  it('no-answer: is unsure and sends nothing more when the answer comes too late', async () => {
    const time = new AbortController()
    const { deliver, sandbox, requests, reports } = createBench({ deadline: () => time.signal })
    sandbox.fail({ kind: 'late-answer', delayMs: 3_600_000 }, { on: firstWrite.request })
    const outcome = deliver(crm, credentials, { statusId })
    await vi.waitFor(() => expect(sandbox.records()).toHaveLength(1))
    time.abort()
    expect(await outcome).toEqual({ kind: 'unsure', step: firstWrite.step })
    expect(requests().at(-1)).toBe(firstWrite.request)
    expect(reports).toEqual([])
  })
})
