import { giveBackHosts } from './give-back-hosts.ts'
import { dateRemainders } from './keep-remainder.ts'
import { findConnection } from './open-connection.ts'
import type { World } from './world.ts'

/** Forgets the credentials, and the host grants with the last connection that needs them. Entries wait for it to come back. */
export async function disconnect(world: World, destinationId: string): Promise<void> {
  const connection = await findConnection(world, destinationId)
  await world.credentials.forget(destinationId)
  // First: those of a connection that is gone would count as old at once.
  await dateRemainders(world, destinationId)
  await world.connections.update((all) => all.filter(({ id }) => id !== destinationId))
  if (connection !== undefined) await giveBackHosts(world, connection.crm)
}
