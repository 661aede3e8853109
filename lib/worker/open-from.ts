import { THIS_BROWSER } from './destinations.ts'
import { findConnection } from './open-connection.ts'
import { LONGEST_PAUSE_MS, paceWaitMs } from './paced-call.ts'
import type { World } from './world.ts'

/**
 * When a destination may be asked again, in milliseconds since 1970: 0 for now. Null: not before the user repairs it, or
 * lets sending go on.
 */
export async function openFrom(world: World, destinationId: string): Promise<number | null> {
  if ((await world.preferences.read()).isSendingPaused) return null
  if (destinationId === THIS_BROWSER) return 0
  const connection = await findConnection(world, destinationId)
  if (connection === undefined) return null
  const { disconnection } = connection
  // A vendor that turns everything away does so for some time, and says nothing when it is over.
  if (disconnection !== null && disconnection !== 'blocked') return null
  const waitMs = await paceWaitMs(world, destinationId)
  return waitMs > LONGEST_PAUSE_MS ? world.now() + waitMs : 0
}
