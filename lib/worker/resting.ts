import type { DestinationView } from '../messages/views.ts'
import { LONGEST_PAUSE_MS, paceWaitMs } from './paced-call.ts'
import type { World } from './world.ts'

/** Says of each destination whether its vendor's limits make all that is for it wait. */
export async function withRest(world: World, destinations: DestinationView[]): Promise<DestinationView[]> {
  const paces = await world.paces.read()
  return await Promise.all(
    destinations.map(async (destination) => {
      const waitMs = await paceWaitMs(world, destination.id)
      // Shorter ones are waited out within an attempt, and nobody sees them.
      if (waitMs <= LONGEST_PAUSE_MS) return destination
      const delay = paces[destination.id]?.delay ?? 'busy'
      return { ...destination, resting: { delay, until: world.now() + waitMs } }
    }),
  )
}
