import type { DeliveryOutcome } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { Entry } from '../outbox/entry.ts'
import { runOutbox } from '../outbox/run.ts'
import { browserList } from './browser-list.ts'
import { markDisconnected, openConnection } from './open-connection.ts'
import { refresh } from './refresh.ts'
import type { World } from './world.ts'

/** Sends what is due. To be called at every event after which something may be. */
export async function deliverDue(world: World): Promise<void> {
  const outOfDate = new Set<string>()
  await runOutbox({
    store: world.entries,
    locks: world.locks,
    now: world.now,
    attempt: async (entry, report) => {
      const outcome = await attempt(world, entry, report)
      if (outcome.kind === 'refused' && isOutOfDate(outcome)) outOfDate.add(entry.destinationId)
      return outcome
    },
    isRepeatable: (entry) => findCrm(entry.crm)?.repeatable ?? false,
    announce: world.announce,
    wakeAt: world.wakeAt,
  })
  // Once every outcome is on disk: an answer must not be lost to a worker that dies over these questions.
  for (const destinationId of outOfDate) await refresh(world, destinationId)
}

async function attempt(
  world: World,
  entry: Entry,
  report: (step: string, id: string) => Promise<void>,
): Promise<DeliveryOutcome> {
  const opened = await openConnection(world, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') {
    await markDisconnected(world, entry.destinationId, opened.disconnection)
    return opened
  }
  const { lead, statusId, values, intent, provenance, done } = entry
  const content = { lead, statusId, values, intent, provenance, done }
  const attempted = { ...opened.access, ...content, list: browserList(world), entryId: entry.id, report }
  const outcome = await opened.crm.deliver(attempted)
  if (outcome.kind === 'disconnected') {
    await markDisconnected(world, entry.destinationId, outcome.disconnection)
  }
  return outcome
}

/** The user picks from what we know of the account: what is refused of that may have changed there. */
function isOutOfDate({ refusals }: Extract<DeliveryOutcome, { kind: 'refused' }>): boolean {
  return refusals.some(({ field, fieldId }) => field === 'status' || fieldId !== undefined)
}
