import fc from 'fast-check'
import { busyAnswers, type Fault, serverErrors, spoiledAnswers } from './fault.ts'
import { type LeadSpec, personKinds } from './lead-spec.ts'
import type { Circumstances, Command, Step, Story } from './story.ts'
import { vendorIds } from './vendors.ts'

/** Random stories. What comes first in a choice is the simplest: there shrinking ends. */

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  browser: fc.constantFrom('chrome', 'firefox'),
  undoSeconds: fc.constantFrom(0, 5, 30),
  keep: fc.constantFrom('device', 'device', 'device', 'session'),
  vendorAheadMs: fc.constantFrom(0, 0, 7 * MINUTE_MS, -7 * MINUTE_MS, 2 * DAY_MS),
  lagMs: fc.constantFrom(0, 0, 2 * SECOND_MS, 20 * SECOND_MS),
  rateLimit: fc.constantFrom(null, null, { requests: 5, seconds: 2 }, { requests: 3, seconds: 5 }),
  isUserThere: fc.constantFrom(true, true, true, false),
  isOnDisk: fc.nat({ max: 9 }).map((tenth) => tenth === 9),
})

const lead: fc.Arbitrary<LeadSpec> = fc.record({
  people: fc.array(fc.constantFrom(...personKinds), { maxLength: 2 }),
  company: fc.constantFrom(-1, 0, 0, 1),
  hasNote: fc.boolean(),
  isApart: fc.boolean(),
  to: fc.uniqueArray(fc.constantFrom('close', 'pipedrive', 'leadsquared', 'this-browser'), {
    minLength: 1,
    maxLength: 3,
  }),
})

const context = fc.constantFrom(0, 0, 0, 1) as fc.Arbitrary<0 | 1>
const vendor = fc.constantFrom(...vendorIds)

const fault = vendor.chain((id) => {
  const kind: fc.Arbitrary<Fault> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Fault>({ kind: 'lost-request' }, { kind: 'lost-answer' }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('late-answer', 'slow-work'),
        delayMs: fc.constantFrom(
          2 * SECOND_MS,
          10 * SECOND_MS,
          24 * SECOND_MS,
          28 * SECOND_MS,
          55 * SECOND_MS,
        ),
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom(...busyAnswers[id]) },
    { weight: 2, arbitrary: fc.constantFrom(...serverErrors[id]) },
    { weight: 2, arbitrary: fc.constantFrom(...spoiledAnswers) },
    { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'sent-twice' }) },
  )
  return fc.record({
    kind: fc.constant('fault' as const),
    vendor: fc.constant(id),
    fault: kind,
    after: fc.nat({ max: 4 }),
    times: fc.integer({ min: 1, max: 3 }),
    isOfWrites: fc.boolean(),
  })
})

const isCopy = fc.constantFrom(false, false, true)
/** Counted round where there are fewer. */
const which = { lead: fc.nat({ max: 2 }) }

const anyCommand = (): fc.Arbitrary<Command> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        kind: fc.constant('save' as const),
        ...which,
        isCopy,
        edit: fc.constantFrom(0, 0, 1, 2),
        context,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('save twice at once' as const),
        ...which,
        isCopy,
        contexts: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('undo' as const), ...which, to: fc.nat({ max: 3 }), context }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('retry' as const), ...which, to: fc.nat({ max: 3 }) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('die' as const), context, atGate: fc.nat({ max: 90 }) }),
    },
    { weight: 6, arbitrary: fault },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        durationMs: fc.oneof(
          fc.nat({ max: 400 }),
          fc.constantFrom(SECOND_MS, 6 * SECOND_MS, 31 * SECOND_MS, 2 * MINUTE_MS, HOUR_MS),
        ),
      }),
    },
    { weight: 6, arbitrary: circumstanceCommand },
  )

const circumstanceCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('run in' as const), context }),
  fc.record({
    kind: fc.constant('restart browser' as const),
    closedMs: fc.constantFrom(0, MINUTE_MS, 9 * HOUR_MS),
  }),
  fc.record({
    kind: fc.constantFrom('revoke key', 'renew key', 'forbid', 'permit', 'disconnect', 'connect'),
    vendor,
  }),
  fc.record({
    kind: fc.constantFrom('go offline', 'go online', 'pause sending', 'resume sending', 'answer questions'),
  }),
  fc.record({
    kind: fc.constant('jump clock' as const),
    byMs: fc.constantFrom(HOUR_MS, -HOUR_MS, 3 * DAY_MS, -3 * DAY_MS, -MINUTE_MS),
  }),
  fc.record({
    kind: fc.constant('fill disk' as const),
    part: fc.constantFrom('entries', 'entries', 'items', 'list'),
    after: fc.nat({ max: 8 }),
    times: fc.integer({ min: 1, max: 4 }),
  }),
)

const step: fc.Arbitrary<Step> = fc.record({
  command: anyCommand(),
  turns: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) }),
})

export const anyStory: fc.Arbitrary<Story> = fc.record({
  circumstances,
  leads: fc.array(lead, { minLength: 1, maxLength: 3, size: 'max' }),
  steps: fc.array(step, { minLength: 1, maxLength: 12, size: 'max' }),
})
