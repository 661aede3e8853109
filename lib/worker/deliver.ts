import type { Delivery, DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import type { Doubt, Entry } from '../outbox/entry.ts'
import { type Looked, type Progress, runOutbox } from '../outbox/run.ts'
import { browserList } from './browser-list.ts'
import { logged, logOutcome } from './log-delivery.ts'
import { clearBlock, markDisconnected, openConnection } from './open-connection.ts'
import { openFrom } from './open-from.ts'
import { refresh } from './refresh.ts'
import { showOutbox } from './show-outbox.ts'
import { findTwin, isLikeOneInDoubt, mayBeTwice } from './twins.ts'
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
  const delivery = {
    ...opened.access,
    ...contentOf(entry),
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
  }
  const outcome = await opened.crm.deliver({
    ...delivery,
    ...watchedSteps(world, entry, { progress, watched, delivery }),
  })
  return await disconnected(world, entry, outcome)
}

interface Watching {
  progress: Progress
  watched: WatchedCall
  delivery: Omit<Delivery<Record<string, string>>, 'begin' | 'report'>
}

/** The steps of an attempt: each is on disk before what follows, and one that may be there twice is looked for. */
function watchedSteps(
  world: World,
  entry: Entry,
  { progress, watched, delivery }: Watching,
): Pick<Delivery<unknown>, 'begin' | 'report'> {
  const since: Record<string, number> = {}
  const done = { ...entry.done }
  return {
    begin: async (step) => {
      since[step] = watched.lastAnswerAt()
      await progress.begin(step, since[step])
    },
    report: async (step, id) => {
      const request = watched.lastRequest()
      await progress.report(step, id)
      const before = since[step]
      if (before !== undefined && !step.startsWith('note') && (await mayBeTwice(world, entry, request))) {
        const isTaken = (other: string) => world.entries.isMadeByOther(entry, step, other)
        const recovery = { ...delivery, done: { ...done }, step, since: before, isTaken }
        const twin = await findTwin(recovery, entry.crm, id)
        if (twin !== null && !(await isLikeOneInDoubt(world, entry))) await progress.twin(step, twin)
      }
      done[step] = id
    },
  }
}

async function look(world: World, entry: Entry, doubt: Doubt): Promise<Looked> {
  const watched = watchedCall(world.call, world.now)
  const opened = await openConnection({ ...world, call: watched.call }, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected')
    return { outcome: await disconnected(world, entry, opened), at: world.now() }
  const { step, since, isThere } = doubt
  const outcome = await opened.crm.recover({
    ...opened.access,
    ...contentOf(entry),
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
    step,
    since,
    isThere,
    isTaken: (id) => world.entries.isMadeByOther(entry, step, id),
  })
  const at = watched.lastAnswerAt()
  return { outcome: await disconnected(world, entry, believed(outcome, doubt, at, opened.crm.settleMs)), at }
}

/** What cannot be seen may not have gone out yet when it was looked for first. */
function believed(
  outcome: RecoverOutcome,
  { firstLookAt, isThere }: Doubt,
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
