import type { MessageAnswer } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import { type Asked, askCrm, told } from './ask-account.ts'
import { destinationView } from './destinations.ts'
import { resumePaused } from './entry-acts.ts'
import { giveBackHosts, oneAtATime } from './give-back-hosts.ts'
import { askBlocked, changeConnection, findConnection } from './open-connection.ts'
import type { World } from './world.ts'

type Refreshed = MessageAnswer<'destination.refresh'>

/** Asks anew with the stored credentials; what the CRM refuses now marks the connection as in need of repair. */
export async function refresh(world: World, destinationId: string): Promise<Refreshed> {
  const connection = await findConnection(world, destinationId)
  if (connection === undefined) return { destination: null, delay: null, refusal: null }
  return await oneAtATime(world, connection.crm, () => refreshConnection(world, connection))
}

async function refreshConnection(world: World, connection: Connection): Promise<Refreshed> {
  const { id: destinationId } = connection
  const credentials = await world.credentials.read(destinationId)
  const asked: Asked =
    credentials === null
      ? { kind: 'disconnected', disconnection: missingKeyOf(connection) }
      : await askCrm(world, connection.crm, credentials, connection.facts)
  if (asked.kind === 'connected') await askBlocked(world, destinationId)
  // The user may have ended the connection while the CRM was asked: then it stays ended.
  await world.connections.update((all) =>
    all.map((one) => (one.id === destinationId ? renew(one, asked) : one)),
  )
  if (asked.kind === 'connected') {
    await giveBackHosts(world, connection.crm)
    await resumePaused(world, destinationId)
  }
  return {
    destination: await destinationView(world, destinationId),
    delay: asked.kind === 'later' ? asked.delay : null,
    refusal: asked.kind === 'refused' ? asked.text : null,
  }
}

/** A key that nobody has entered here is not one that the CRM refused. */
const missingKeyOf = ({ keep, disconnection }: Connection) =>
  keep === 'session' || disconnection === 'forgotten' ? 'forgotten' : 'key'

/**
 * Asks anew where the browser's grant was missing: it has just given one, for whichever host. A request that was put off
 * for anything else shows that it was this one; what waits for the connection comes to know what is still wrong.
 */
export async function refreshPermitted(world: World): Promise<void> {
  const connections = await world.connections.read()
  for (const { id } of connections.filter(({ disconnection }) => disconnection === 'permission')) {
    const { delay, refusal } = await refresh(world, id)
    if (refusal === null && delay === null) continue
    await changeConnection(world, id, { disconnection: null })
    await resumePaused(world, id)
  }
}

function renew(connection: Connection, asked: Asked): Connection {
  switch (asked.kind) {
    case 'connected':
      return { ...connection, disconnection: null, ...told(asked.account, asked.description) }
    case 'disconnected':
      return { ...connection, disconnection: asked.disconnection }
    case 'incomplete':
      return { ...connection, disconnection: 'key' }
    default:
      return connection
  }
}
