import { close } from '../../../lib/crm/close/close.ts'
import type { RecoverOutcome, Recovery } from '../../../lib/crm/contract.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import type { Fault } from '../../sandbox/fault.ts'
import { inventLead } from '../invented-lead.ts'
import { benchWithLeads, credentials, statusId } from './bench-with-lead.ts'

const startedAt = 1_790_000_000_000
export const minutes = (count: number): number => count * 60_000

const writes = {
  lead: 'POST /api/v1/lead/',
  note: 'POST /api/v1/activity/note/',
} as const

type More = Partial<Pick<Recovery<unknown>, 'isThere' | 'isTaken' | 'facts' | 'since' | 'step' | 'done'>>

/** A delivery of a new lead whose write of this kind went wrong, in a Close whose clock the test moves. */
export async function benchInDoubt(
  step: 'lead' | 'note',
  fault: Fault = { kind: 'drop-answer' },
  lead: Lead = inventLead(),
) {
  const bench = await benchWithLeads()
  let now = startedAt
  bench.sandbox.settings.now = () => now
  bench.sandbox.fail(fault, { on: writes[step] })
  const outcome = await bench.deliver(close, credentials, { lead, statusId })
  if (outcome.kind !== 'unsure') throw new Error(`There is no doubt: ${JSON.stringify(outcome)}`)
  const done = Object.fromEntries(bench.reports)
  return Object.assign(bench, {
    done,
    since: startedAt,
    pass: (ms: number) => {
      now += ms
    },
    look: (more: More = {}): Promise<RecoverOutcome> =>
      bench.recover(close, credentials, { lead, statusId, step, done, ...more }),
    resume: (found: Record<string, string> = {}) =>
      bench.deliver(close, credentials, { lead, statusId, done: { ...done, ...found } }),
    /** Another delivery of the same words, which nothing goes wrong with. */
    deliverTwin: () => bench.deliver(close, credentials, { lead, statusId }),
    deliverOther: (other: Lead) => bench.deliver(close, credentials, { lead: other, statusId }),
    ids: () => bench.sandbox.records().map(({ id }) => id),
  })
}
