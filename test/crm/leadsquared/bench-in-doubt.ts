import type { Recovery } from '../../../lib/crm/contract.ts'
import { leadSquared } from '../../../lib/crm/leadsquared/leadsquared.ts'
import { leadSquaredRequest } from '../../../lib/crm/leadsquared/leadsquared-call.ts'
import type { Intent } from '../../../lib/lead/intent.ts'
import type { Lead } from '../../../lib/lead/lead.ts'
import type { Fault } from '../../sandbox/fault.ts'
import { attributesOf, ownHost } from '../../sandbox/leadsquared/open-leadsquared.ts'
import { leadSquaredKeys } from '../../sandbox/leadsquared/state.ts'
import { createBench } from '../bench.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'

const startedAt = 1_790_000_000_300
export const seconds = (count: number): number => count * 1000
export const statusId = 'Opportunity'

export const requestOf = {
  lead: 'POST /v2/LeadManagement.svc/Lead.Create',
  note: 'POST /v2/LeadManagement.svc/CreateNote',
} as const

/** Ana as she can be reached by more, or less. */
export const knownBy = {
  email: inventLead(),
  phone: inventLead({ people: [inventPerson({ emails: [] })] }),
  name: inventLead({ people: [inventPerson({ emails: [], phones: [] })] }),
  'one word': inventLead({ people: [inventPerson({ name: 'Ana', emails: [], phones: [] })] }),
  company: inventLead({ people: [], company: { ...emptyCompany, name: 'Fabrikam Tools' } }),
} as const

type More = Partial<Pick<Recovery<unknown>, 'isThere' | 'isTaken' | 'facts' | 'since' | 'done'>>

/** A LeadSquared whose clock the test moves; the device's own is wrong by days and must not matter. */
export async function benchWithClock() {
  let now = startedAt
  const bench = createBench({ now: () => startedAt - 5 * 24 * seconds(3600) })
  bench.sandbox.settings.now = () => now
  await bench.connect(leadSquared, leadSquaredKeys)
  return Object.assign(bench, {
    pass: (ms: number) => {
      now += ms
    },
    /** A POST of somebody else, or of the same key. */
    post: (path: string, body: unknown, query: Record<string, string> = {}) => {
      const access = { credentials: leadSquaredKeys, facts: { api: ownHost } }
      return bench.call(leadSquaredRequest('POST', `LeadManagement.svc/${path}`, access, { query, body }))
    },
    ids: () => bench.sandbox.records().map(({ id }) => id),
  })
}

/** Makes a lead that is none of Gleaner's. */
export async function makeLead(
  { post }: Pick<Awaited<ReturnType<typeof benchWithClock>>, 'post'>,
  values: Record<string, string>,
): Promise<void> {
  const made = await post('Lead.Create', attributesOf(values))
  if (made.kind !== 'answer' || made.status !== 200) throw new Error(`Not made: ${JSON.stringify(made)}`)
}

interface Doubtful {
  lead?: Lead
  fault?: Fault
  intent?: Intent
  bench?: Awaited<ReturnType<typeof benchWithClock>>
}

/** A delivery whose write of this kind went wrong. */
export async function benchInDoubt(
  step: 'lead:person-1' | 'lead:person-2' | 'lead:company' | 'note:person-1',
  { lead = inventLead(), fault = { kind: 'drop-answer' }, intent = { kind: 'create' }, bench }: Doubtful = {},
) {
  const opened = bench ?? (await benchWithClock())
  const attempt = { lead, intent, statusId }
  const on = step.startsWith('note') ? requestOf.note : requestOf.lead
  // The people before are made first.
  opened.sandbox.fail(step.endsWith('2') ? { kind: 'late-answer', delayMs: 0 } : fault, { on })
  if (step.endsWith('2')) opened.sandbox.fail(fault, { on })
  const outcome = await opened.deliver(leadSquared, leadSquaredKeys, attempt)
  if (outcome.kind !== 'unsure' || outcome.step !== step)
    throw new Error(`There is no such doubt: ${JSON.stringify(outcome)}`)
  const done = Object.fromEntries(opened.reports)
  return Object.assign(opened, {
    done,
    look: (more: More = {}) =>
      opened.recover(leadSquared, leadSquaredKeys, { ...attempt, step, done, ...more }),
    resume: (found: Record<string, string> = {}) =>
      opened.deliver(leadSquared, leadSquaredKeys, { ...attempt, done: { ...done, ...found } }),
  })
}
