import { describe, expect, it } from 'vitest'
import { createBench } from '../crm/bench.ts'
import { writeCases } from './contract-cases.ts'

describe.each(writeCases)(
  '$id, at step $step',
  ({ crm, credentials, statusId, writes, path, step, index }) => {
    it('resumed: does only what is left, and leaves one record', async () => {
      const bench = createBench()
      await bench.connect(crm, credentials)
      bench.sandbox.fail({ kind: 'drop-request' }, { on: path })
      expect(await bench.deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step })
      expect(bench.reports.map(([reported]) => reported)).toEqual(
        writes.slice(0, index).map((one) => one.step),
      )

      const before = bench.requests().length
      const done = Object.fromEntries(bench.reports)
      expect(await bench.deliver(crm, credentials, { statusId, done })).toMatchObject({ kind: 'delivered' })
      const again = bench.requests().slice(before)
      const written = writes.map(({ request }) => request).filter((request) => again.includes(request))
      expect(written).toEqual(writes.slice(index).map(({ request }) => request))
      expect(bench.sandbox.records()).toEqual([expect.objectContaining({ notes: [expect.any(String)] })])
    })

    it('no-answer: is unsure and sends nothing more', async () => {
      const bench = createBench()
      await bench.connect(crm, credentials)
      bench.sandbox.fail({ kind: 'drop-answer' }, { on: path })
      expect(await bench.deliver(crm, credentials, { statusId })).toEqual({ kind: 'unsure', step })
      expect(bench.requests().at(-1)?.split('?')[0]).toBe(path)
      expect(bench.reports.map(([reported]) => reported)).toEqual(
        writes.slice(0, index).map((one) => one.step),
      )
    })

    it('done: writes nothing when everything is done', async () => {
      const bench = createBench()
      await bench.connect(crm, credentials)
      await bench.deliver(crm, credentials, { statusId })
      const before = bench.requests().length
      const done = Object.fromEntries(bench.reports)
      expect(await bench.deliver(crm, credentials, { statusId, done })).toMatchObject({ kind: 'delivered' })
      const again = bench.requests().slice(before)
      expect(writes.filter(({ request }) => again.includes(request))).toEqual([])
    })
  },
)
