import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { writeCases } from './contract-cases.ts'

/** By then whatever a vendor took is to be seen there. */
const longMs = 2 * 3_600_000

/** A delivery whose write of this step got no answer, in a world whose clock the test moves. */
async function benchInDoubt(
  { crm, credentials, statusId, step, path }: (typeof writeCases)[number],
  kind: 'drop-answer' | 'drop-request',
) {
  const start = 1_790_000_000_000
  // The device's own clock is wrong by days and must not matter.
  const bench = createBench({ now: () => start - 5 * 24 * 3_600_000 })
  let now = start
  bench.sandbox.settings.now = () => now
  await bench.connect(crm, credentials)
  bench.sandbox.fail({ kind }, { on: path })
  expect(await bench.deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step })
  expect(bench.begun.at(-1)).toBe(step)
  const done = Object.fromEntries(bench.reports)
  return Object.assign(bench, {
    pass: (ms: number) => {
      now += ms
    },
    look: (more: { isThere?: boolean; isTaken?: (id: string) => Promise<boolean> } = {}) =>
      bench.recover(crm, credentials, { statusId, step, done, ...more }),
    resume: (found: Record<string, string> = {}) =>
      bench.deliver(crm, credentials, { statusId, done: { ...done, ...found } }),
  })
}

const oneRecordWithOneNote = [expect.objectContaining({ notes: [expect.any(String)] })]

describe.each(writeCases.filter(({ crm }) => !crm.repeatable))('$id, at step $step', (entry) => {
  const { crm, credentials, statusId, step, writes, index } = entry

  it('drop-answer: is found to be made, and the rest leaves one record with one note', async () => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    bench.pass(longMs)
    const found = await bench.look()
    if (found.kind !== 'made') expect.unreachable(JSON.stringify(found))
    expect(await bench.resume({ [step]: found.id })).toMatchObject({ kind: 'delivered' })
    expect(bench.sandbox.records()).toEqual(oneRecordWithOneNote)
    const reported = [...bench.reports.map(([reportedStep]) => reportedStep), step]
    expect(reported.toSorted()).toEqual(writes.map((write) => write.step).toSorted())
  })

  it('drop-request: is not found to be made, at once or ever', async () => {
    const bench = await benchInDoubt(entry, 'drop-request')
    expect(['early', 'unclear']).toContain((await bench.look()).kind)
    bench.pass(longMs)
    expect(['absent', 'unclear']).toContain((await bench.look()).kind)
    expect(await bench.resume()).toMatchObject({ kind: 'delivered' })
    expect(bench.sandbox.records()).toEqual(oneRecordWithOneNote)
  })

  it('is not what another lead of ours became', async () => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    bench.pass(longMs)
    expect(['absent', 'unclear']).toContain((await bench.look({ isTaken: async () => true })).kind)
  })

  it('is found where the user saw it, whenever it was made', async () => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    bench.pass(longMs)
    expect(
      await bench.recover(crm, credentials, {
        statusId,
        step,
        done: Object.fromEntries(bench.reports),
        since: 1_790_000_000_000 + longMs,
        isThere: true,
      }),
    ).toMatchObject({ kind: 'made' })
  })

  it('changes nothing by looking', async () => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    const before = JSON.stringify(bench.sandbox.records())
    await bench.look()
    await bench.look({ isThere: true })
    expect(JSON.stringify(bench.sandbox.records())).toBe(before)
  })

  it.each([
    [401, 'disconnected'],
    [429, 'later'],
    [500, 'later'],
  ])('looking answered by %i is %s', async (status, kind) => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    bench.sandbox.fail({ kind: 'status', status, body: '' })
    expect((await bench.look()).kind).toBe(kind)
  })

  it.each(['html-answer', 'empty-answer', 'truncated-answer', 'drop-request'] as const)(
    'looking answered by %s comes later',
    async (kind) => {
      const bench = await benchInDoubt(entry, 'drop-answer')
      bench.sandbox.fail({ kind })
      expect(await bench.look()).toMatchObject({ kind: 'later' })
    },
  )

  it('nothing of it is made again that the user saw there', async () => {
    const bench = await benchInDoubt(entry, 'drop-answer')
    const before = bench.requests().length
    expect(await bench.resume({ [step]: '' })).toMatchObject({ kind: 'delivered' })
    const written = bench.requests().slice(before)
    expect(writes.slice(0, index + 1).filter(({ request }) => written.includes(request))).toEqual([])
  })
})
