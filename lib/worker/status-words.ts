import type { Match } from '../lead/match.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import type { World } from './world.ts'

/** The built-in list knows its statuses by their ids: how to tell a match of a destination with the words for them. */
export async function statusWords(
  world: World,
  destinationId: string,
): Promise<<Found extends Match>(match: Found) => Found> {
  if (destinationId !== THIS_BROWSER) return (match) => match
  const statuses = (await destinationView(world, THIS_BROWSER))?.statuses ?? []
  return (match) => ({
    ...match,
    status: statuses.find(({ id }) => id === match.status)?.label ?? match.status,
  })
}
