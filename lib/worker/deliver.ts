import type { DeliveryOutcome } from '../crm/contract.ts'
import type { Entry } from '../outbox/entry.ts'
import { type Progress, runOutbox } from '../outbox/run.ts'
import { browserList } from './browser-list.ts'
import { contentOf } from './content-of.ts'
import { forgetRemainders } from './keep-remainder.ts'
import { logged } from './log-delivery.ts'
import { check, look } from './look.ts'
import { asOnlyWriter } from './one-writer.ts'
import { isWhole, openConnection } from './open-connection.ts'
import { openFrom } from './open-from.ts'
import { refresh } from './refresh.ts'
import { settled } from './settled.ts'
import { showOutbox } from './show-outbox.ts'
import { watchedCall } from './watched-call.ts'
import { watchedSteps } from './watched-steps.ts'
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
      const outcome = await asOnlyWriter(world, entry, () => attempt(world, entry, progress))
      if (outcome.kind === 'refused' && isOutOfDate(outcome)) outOfDate.add(entry.destinationId)
      return outcome
    },
    look: (entry, doubt) => look(world, entry, doubt),
    // Not while it is deleted: what is found then would be asked about, and is gone.
    check: (entry, suspect) => asOnlyWriter(world, entry, () => check(world, entry, suspect)),
    openFrom: (destinationId) => openFrom(world, destinationId),
    isWhole: (destinationId) => isWhole(world, destinationId),
    announce: world.announce,
    wakeAt: world.wakeAt,
  })
  await showOutbox(world)
  // Once every outcome is on disk: an answer must not be lost to a worker that dies over these questions.
  for (const destinationId of outOfDate) await refresh(world, destinationId)
  await forgetRemainders(world)
}

async function attempt(world: World, entry: Entry, progress: Progress): Promise<DeliveryOutcome> {
  const watched = watchedCall(world.call, world.now)
  const opened = await openConnection({ ...world, call: watched.call }, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') return await settled(world, entry, opened)
  const steps = watchedSteps(world, entry, progress, watched)
  const outcome = await opened.crm.deliver({
    ...opened.access,
    ...contentOf(entry),
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
    begin: steps.begin,
    report: steps.report,
  })
  return await settled(world, entry, await steps.doubted(outcome), opened.access.credentials)
}

/** The user picks from what we know of the account: what is refused of that may have changed there. */
function isOutOfDate({ refusals }: Extract<DeliveryOutcome, { kind: 'refused' }>): boolean {
  return refusals.some(({ field, fieldId }) => field === 'status' || fieldId !== undefined)
}
