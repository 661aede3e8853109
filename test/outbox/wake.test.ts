import { expect, it } from 'vitest'
import type { DeliveryOutcome } from '../../lib/crm/contract.ts'
import { runOutbox } from '../../lib/outbox/run.ts'
import { entryOf } from '../fixtures.ts'
import { createOutboxBench, delivered } from './outbox-bench.ts'

it('wakes for what is held for a moment while another destination does not answer', async () => {
  const bench = createOutboxBench()
  await bench.put(entryOf({ id: 'a.slow', destinationId: 'slow' }))
  await bench.put(entryOf({ id: 'b.close', state: { kind: 'held', until: 9_000 } }))
  const answered = Promise.withResolvers<DeliveryOutcome>()
  const run = runOutbox(bench.world(() => answered.promise))
  await expect.poll(() => bench.stateOf('a.slow')).toBe('sending')
  expect(bench.wakes.at(-1)).toBe(9_000)
  answered.resolve(delivered)
  await run
})
