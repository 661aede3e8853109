import type { DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import type { Entry } from '../outbox/entry.ts'
import { logOutcome } from './log-delivery.ts'
import { clearBlock, markDisconnected } from './open-connection.ts'
import type { World } from './world.ts'

/** One refused key is enough: the connection is marked, and nothing more is sent by it until it is repaired. */
export async function settled<Outcome extends DeliveryOutcome | RecoverOutcome>(
  world: World,
  entry: Entry,
  outcome: Outcome,
): Promise<Outcome> {
  await logOutcome(world, entry, outcome)
  if (outcome.kind !== 'disconnected') await clearBlock(world, entry.destinationId)
  else await markDisconnected(world, entry.destinationId, outcome.disconnection)
  return outcome
}
