import type { DeliveryOutcome } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { Entry } from '../outbox/entry.ts'
import { runOutbox } from '../outbox/run.ts'
import type { Connection } from '../storage/connections.ts'
import { refresh } from './connect.ts'
import type { World } from './world.ts'

/** Sends what is due. To be called at every event after which something may be. */
export function deliverDue(world: World): Promise<void> {
  return runOutbox({
    store: world.entries,
    locks: world.locks,
    now: world.now,
    attempt: (entry, report) => attempt(world, entry, report),
    isRepeatable: (entry) => findCrm(entry.crm)?.repeatable ?? false,
    announce: world.announce,
    wakeAt: world.wakeAt,
  })
}

async function attempt(
  world: World,
  entry: Entry,
  report: (step: string, id: string) => Promise<void>,
): Promise<DeliveryOutcome> {
  const crm = findCrm(entry.crm)
  const stored = (await world.credentials.read())[entry.destinationId]
  const credentials = crm?.credentialSchema.safeParse(stored ?? {})
  if (!crm || !credentials?.success) return { kind: 'disconnected', disconnection: 'ended' }
  const outcome = await crm.deliver({
    call: world.call,
    keepLead: async (id, lead, statusId) =>
      (await world.leads.keep(id, lead, statusId, world.now())) === 'stored',
    credentials: credentials.data,
    entryId: entry.id,
    lead: entry.lead,
    statusId: entry.statusId,
    done: entry.done,
    report,
  })
  if (outcome.kind === 'disconnected') {
    await markDisconnected(world, entry.destinationId, outcome.disconnection)
  }
  // The user picks from what we know of the account: it is out of date.
  if (outcome.kind === 'refused' && outcome.refusals.some(({ field }) => field === 'status')) {
    await refresh(world, entry.destinationId)
  }
  return outcome
}

async function markDisconnected(
  world: World,
  id: string,
  disconnection: Connection['disconnection'],
): Promise<void> {
  await world.connections.update((connections) =>
    connections.map((connection) => (connection.id === id ? { ...connection, disconnection } : connection)),
  )
}
