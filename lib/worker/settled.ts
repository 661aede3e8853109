import type { DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import type { Setback } from '../crm/setback.ts'
import type { Entry } from '../outbox/entry.ts'
import { logOutcome } from './log-delivery.ts'
import { clearBlock, markDisconnected } from './open-connection.ts'
import type { World } from './world.ts'

/**
 * One refused key is enough: the connection is marked, and nothing more is sent by it until it is repaired. Unless the user
 * has put in another than was `used`: then it is tried with that.
 */
export async function settled<Outcome extends DeliveryOutcome | RecoverOutcome>(
  world: World,
  entry: Entry,
  outcome: Outcome,
  used: Credentials = {},
): Promise<Outcome | Extract<Setback, { kind: 'later' }>> {
  await logOutcome(world, entry, outcome)
  if (outcome.kind === 'disconnected' && (await isReplaced(world, entry, used)))
    return { kind: 'later', delay: 'busy', waitMs: 1 }
  if (outcome.kind !== 'disconnected') await clearBlock(world, entry.destinationId)
  else await markDisconnected(world, entry.destinationId, outcome.disconnection)
  return outcome
}

type Credentials = Readonly<Record<string, string>>

async function isReplaced(
  { credentials }: World,
  { destinationId }: Entry,
  used: Credentials,
): Promise<boolean> {
  const stored = await credentials.read(destinationId)
  return stored !== null && Object.entries(used).some(([name, value]) => stored[name] !== value)
}
