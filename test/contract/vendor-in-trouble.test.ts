import { describe, expect, it, vi } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { answersOf, remoteCases } from './contract-cases.ts'

describe.each(remoteCases)('$id, at the vendor', (entry) => {
  const { crm, credentials, statusId } = entry
  const { step } = entry.firstWrite
  const pathOf = (request: string) => request.split('?')[0] ?? ''
  const write = pathOf(entry.firstWrite.request)
  const read = pathOf(entry.requests[0]?.request ?? '')
  const connectedBench = async (...world: Parameters<typeof createBench>) => {
    const bench = createBench(...world)
    await bench.connect(crm, credentials)
    return bench
  }

  it('offline: comes later, and nothing is sent', async () => {
    let isOnline = true
    const { deliver, requests } = await connectedBench({ isOnline: () => isOnline })
    isOnline = false
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later', delay: 'offline' })
    expect(requests()).toEqual([])
  })

  it('unreachable: comes later, and nothing is written', async () => {
    const { deliver, sandbox } = await connectedBench()
    sandbox.fail({ kind: 'drop-request' })
    expect(await deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'unreachable',
    })
    expect(sandbox.records()).toEqual([])
  })

  it('rate-limited: comes later, as late as the vendor says', async () => {
    const { deliver, sandbox } = await connectedBench()
    const expected = entry.limit(sandbox)
    expect(await deliver(crm, credentials, { statusId })).toEqual(expected)
    expect(sandbox.records()).toEqual([])
  })

  it('server-error: comes later after a read, and is unsure after a write', async () => {
    const reading = await connectedBench()
    reading.sandbox.fail({ kind: 'status', status: 500, body: '' })
    expect(await reading.deliver(crm, credentials, { statusId })).toMatchObject({
      kind: 'later',
      delay: 'server',
    })

    const writing = await connectedBench()
    writing.sandbox.fail({ kind: 'status', status: 502, body: '', isWorkDone: true }, { on: write })
    expect(await writing.deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step })
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer'] as const)(
    'answer-not-json: comes later after a read, and is unsure after a write (%s)',
    async (kind) => {
      const reading = await connectedBench()
      reading.sandbox.fail({ kind })
      expect(await reading.deliver(crm, credentials, { statusId })).toMatchObject({ kind: 'later' })

      const writing = await connectedBench()
      writing.sandbox.fail({ kind }, { on: write })
      expect(await writing.deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step })
    },
  )

  it('no-answer: is unsure and sends nothing more when the answer comes too late', async () => {
    const time = new AbortController()
    const bench = await connectedBench({ deadline: () => time.signal })
    bench.sandbox.fail({ kind: 'late-answer', delayMs: 3_600_000 }, { on: write })
    const outcome = bench.deliver(crm, credentials, { statusId })
    await vi.waitFor(() => expect(pathOf(bench.requests().at(-1) ?? '')).toBe(write))
    time.abort()
    expect(await outcome).toEqual({ kind: 'unsure', step })
    expect(pathOf(bench.requests().at(-1) ?? '')).toBe(write)
    expect(bench.reports).toEqual([])
  })

  it.each(answersOf(entry.id) ?? [])('$to answered by: $name', async (answer) => {
    const { deliver, sandbox, requests } = await connectedBench()
    const { status, headers, body } = answer
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    sandbox.fail(
      { kind: 'status', status, body: text, ...(headers && { headers }) },
      { on: answer.to === 'read' ? read : write },
    )
    const outcome = await deliver(crm, credentials, { statusId })
    expect(outcome).toEqual(answer.outcome['kind'] === 'unsure' ? { kind: 'unsure', step } : answer.outcome)
    expect(pathOf(requests().at(-1) ?? '')).toBe(answer.to === 'read' ? read : write)
    for (const secret of Object.values(credentials)) expect(JSON.stringify(outcome)).not.toContain(secret)
  })
})
