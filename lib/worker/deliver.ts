import type { Delivery, DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import type { Doubt, Entry, Suspect } from '../outbox/entry.ts'
import { type Looked, type Progress, runOutbox } from '../outbox/run.ts'
import { browserList } from './browser-list.ts'
import { logged, logOutcome } from './log-delivery.ts'
import { clearBlock, markDisconnected, openConnection } from './open-connection.ts'
import { openFrom } from './open-from.ts'
import { refresh } from './refresh.ts'
import { showOutbox } from './show-outbox.ts'
import { isLikeOneInDoubt, mayBeTwice, measureWrite } from './twins.ts'
import { type WatchedCall, watchedCall } from './watched-call.ts'
import type { World } from './world.ts'

/** Sends what is due. To be called at every event after which something may be. */
export async function deliverDue(world: World): Promise<void> {
  const outOfDate = new Set<string>()
  await runOutbox({
    store: world.entries,
    locks: world.locks,
    now: world.now,
    chance: world.chance,
    attempt: async (entry, progress) => {
      const outcome = await attempt(world, entry, progress)
      if (outcome.kind === 'refused' && isOutOfDate(outcome)) outOfDate.add(entry.destinationId)
      return outcome
    },
    look: (entry, doubt) => look(world, entry, doubt),
    check: (entry, suspect) => check(world, entry, suspect),
    openFrom: (destinationId) => openFrom(world, destinationId),
    announce: world.announce,
    wakeAt: world.wakeAt,
  })
  await showOutbox(world)
  // Once every outcome is on disk: an answer must not be lost to a worker that dies over these questions.
  for (const destinationId of outOfDate) await refresh(world, destinationId)
}

async function attempt(world: World, entry: Entry, progress: Progress): Promise<DeliveryOutcome> {
  const watched = watchedCall(world.call, world.now)
  const opened = await openConnection({ ...world, call: watched.call }, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') return await disconnected(world, entry, opened)
  const steps = watchedSteps(world, entry, progress, watched)
  const outcome = await opened.crm.deliver({
    ...opened.access,
    ...contentOf(entry),
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
    begin: steps.begin,
    report: steps.report,
  })
  return await disconnected(world, entry, await steps.doubted(outcome))
}

interface WatchedSteps extends Pick<Delivery<unknown>, 'begin' | 'report'> {
  /** Who asks to come later turned a write away; but if it was sent twice, it may be the second that was. */
  doubted: (outcome: DeliveryOutcome) => Promise<DeliveryOutcome>
}

/** The steps of an attempt: each is on disk before what follows, with the mark of one that may be there twice. */
function watchedSteps(
  world: World,
  entry: Entry,
  { begin, report }: Progress,
  { lastAnswerAt, lastAnswered, forget }: WatchedCall,
): WatchedSteps {
  let begun: { step: string; since: number } | null = null
  return {
    begin: async (step) => {
      begun = { step, since: lastAnswerAt() }
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
      if (outcome.kind !== 'later' || begun === null || written === null) return outcome
      if (!(await mayBeTwice(world, entry, written))) return outcome
      return { kind: 'unsure', step: begun.step }
    },
  }
}

/** Looks for a write in doubt, or for the second record of one that is done. */
async function look(
  world: World,
  entry: Entry,
  { step, since, firstLookAt, isThere }: Omit<Doubt, 'looks'>,
): Promise<Looked> {
  const watched = watchedCall(world.call, world.now)
  const opened = await openConnection({ ...world, call: watched.call }, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected')
    return { outcome: await disconnected(world, entry, opened), at: world.now() }
  const { [step]: made, ...done } = entry.done
  const outcome = await opened.crm.recover({
    ...opened.access,
    ...contentOf(entry),
    done,
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
    step,
    since,
    isThere,
    isTaken: async (id) => id === made || (await world.entries.isMadeByOther(entry, step, id)),
  })
  const at = watched.lastAnswerAt()
  const known = believed(outcome, { firstLookAt, isThere }, at, opened.crm.settleMs)
  return { outcome: await disconnected(world, entry, known), at }
}

/** What looks like a second record may be that of another lead, which is still being looked for itself. */
async function check(world: World, entry: Entry, suspect: Suspect): Promise<Looked> {
  const seen = await look(world, entry, { ...suspect, isThere: false })
  const isOther = seen.outcome.kind === 'made' && (await isLikeOneInDoubt(world, entry))
  return isOther ? { ...seen, outcome: { kind: 'early', waitMs: OTHER_FIRST_MS } } : seen
}

const OTHER_FIRST_MS = 30_000

/** What cannot be seen may not have gone out yet when it was looked for first. */
function believed(
  outcome: RecoverOutcome,
  { firstLookAt, isThere }: Pick<Doubt, 'firstLookAt' | 'isThere'>,
  at: number,
  settleMs: number,
): RecoverOutcome {
  const waitMs = Math.min(settleMs, (firstLookAt ?? at) + settleMs - at)
  return outcome.kind === 'absent' && !isThere && waitMs > 0 ? { kind: 'early', waitMs } : outcome
}

function contentOf({ id, lead, statusId, values, intent, provenance, done }: Entry) {
  return { entryId: id, lead, statusId, values, intent, provenance, done }
}

/** One refused key is enough: the connection is marked, and nothing more is sent by it until it is repaired. */
async function disconnected<Outcome extends DeliveryOutcome | RecoverOutcome>(
  world: World,
  entry: Entry,
  outcome: Outcome,
): Promise<Outcome> {
  await logOutcome(world, entry, outcome)
  if (outcome.kind !== 'disconnected') await clearBlock(world, entry.destinationId)
  else await markDisconnected(world, entry.destinationId, outcome.disconnection)
  return outcome
}

/** The user picks from what we know of the account: what is refused of that may have changed there. */
function isOutOfDate({ refusals }: Extract<DeliveryOutcome, { kind: 'refused' }>): boolean {
  return refusals.some(({ field, fieldId }) => field === 'status' || fieldId !== undefined)
}
