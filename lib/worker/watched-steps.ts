import type { Delivery, DeliveryOutcome } from '../crm/contract.ts'
import type { Entry } from '../outbox/entry.ts'
import type { Progress } from '../outbox/run.ts'
import { look } from './look.ts'
import { mayBeTwice, measureWrite } from './twins.ts'
import type { WatchedCall } from './watched-call.ts'
import type { World } from './world.ts'

interface WatchedSteps extends Pick<Delivery<unknown>, 'begin' | 'report'> {
  /** What an outcome is worth if the write that it answers was sent twice: then it is an answer to the second. */
  doubted: (outcome: DeliveryOutcome) => Promise<DeliveryOutcome>
}

/** The steps of an attempt: each is on disk before what follows, with the mark of one that may be there twice. */
export function watchedSteps(
  world: World,
  entry: Entry,
  { begin, report }: Progress,
  { lastAnswerAt, lastAnswered, forget }: WatchedCall,
): WatchedSteps {
  let begun: { step: string; since: number } | null = null
  return {
    begin: async (step) => {
      begun = { step, since: lastAnswerAt() ?? world.now() }
      forget()
      await begin(step, begun.since)
    },
    report: async (step, id) => {
      const since = begun?.step === step ? begun.since : null
      begun = null
      const written = lastAnswered()
      if (since === null || written === null) return await report(step, id, null)
      await report(step, id, (await mayBeTwice(world, entry, written)) ? since : null)
      await measureWrite(world, entry, written)
    },
    doubted: async (outcome) => {
      const written = lastAnswered()
      const isTurnedAway = outcome.kind === 'later' || isDuplicate(outcome)
      if (!isTurnedAway || begun === null || written === null) return outcome
      if (!(await mayBeTwice(world, entry, written))) return outcome
      if (outcome.kind === 'refused') return await ownDuplicate(world, entry, { begun, report, outcome })
      return { kind: 'unsure', step: begun.step }
    },
  }
}

const isDuplicate = (outcome: DeliveryOutcome): boolean =>
  outcome.kind === 'refused' && outcome.refusals.some(({ code }) => code === 'duplicate')

interface Duplicate {
  begun: { step: string; since: number }
  report: Progress['report']
  outcome: DeliveryOutcome
}

/** The record that a write is refused for may be the one that it made itself, the first time. */
async function ownDuplicate(
  world: World,
  entry: Entry,
  { begun, report, outcome }: Duplicate,
): Promise<DeliveryOutcome> {
  const seen = await look(world, entry, { ...begun, firstLookAt: null, isThere: false })
  // Where looking is put off it is done later, like for any other write in doubt.
  if (seen.outcome.kind === 'later') return { kind: 'unsure', step: begun.step }
  if (seen.outcome.kind !== 'made') return outcome
  await report(begun.step, seen.outcome.id, null)
  return { kind: 'later', delay: 'busy', waitMs: 1 }
}
