import { expect } from 'vitest'
import { pipedriveBench } from './pipedrive-bench.ts'

type Bench = Awaited<ReturnType<typeof pipedriveBench>>
type BenchWithClock = Awaited<ReturnType<typeof benchWithClock>>
type Attempt = NonNullable<Parameters<Bench['deliver']>[0]>
type Look = Parameters<Bench['recover']>[0]

/** A Pipedrive whose clock the test moves; the device's own is days behind it. */
export async function benchWithClock() {
  const start = 1_790_000_000_000
  const bench = await pipedriveBench({ now: () => start - 5 * 24 * 3_600_000 })
  let now = start
  bench.sandbox.settings.now = () => now
  const pass = (ms: number) => {
    now += ms
  }
  return { ...bench, start, pass }
}

/** A delivery whose write of this step arrived, or got lost on its way; in either case nobody answered. */
export async function benchInDoubt(
  step: string,
  became: 'arrived' | 'lost',
  attempt: Attempt = {},
  bench?: BenchWithClock,
) {
  const at = bench ?? (await benchWithClock())
  const before = at.reports.length
  failStep(at, step, became, attempt)
  expect(await at.deliver(attempt)).toEqual({ kind: 'unsure', step })
  const done = { ...attempt.done, ...Object.fromEntries(at.reports.slice(before)) }
  return {
    ...at,
    done,
    look: (more: Partial<Look> = {}) => at.recover({ ...attempt, step, done, ...more }),
    resume: (found: Record<string, string> = {}) => at.deliver({ ...attempt, done: { ...done, ...found } }),
    counts: () => countAll(at),
  }
}

/** How many of each lie there. */
export async function countAll({ ask }: Pick<Bench, 'ask'>) {
  const count = async (path: string): Promise<number> => (await ask('GET', path)).data?.length ?? 0
  return {
    organizations: await count('api/v2/organizations'),
    persons: await count('api/v2/persons'),
    leads: await count('v1/leads'),
    notes: await count('v1/notes'),
  }
}

const requests: Record<string, string> = {
  organization: 'POST /api/v2/organizations',
  person: 'POST /api/v2/persons',
  lead: 'POST /v1/leads',
  note: 'POST /v1/notes',
}

/** The people of a lead come one after the other: what is sent for those before goes well. */
function failStep(bench: Bench, step: string, became: 'arrived' | 'lost', { lead }: Attempt): void {
  const [kind = '', key] = step.split(':')
  const on = requests[kind] ?? expect.unreachable(`nothing is written in step ${step}`)
  const before = lead?.people.findIndex((person) => person.key === key) ?? 0
  if (before > 0) bench.sandbox.fail({ kind: 'late-answer', delayMs: 0 }, { on, times: before })
  bench.sandbox.fail({ kind: became === 'arrived' ? 'drop-answer' : 'drop-request' }, { on })
}
