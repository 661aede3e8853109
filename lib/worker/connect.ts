import type { Setback } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import { destinationView } from './destinations.ts'
import { retryEntry } from './entry-acts.ts'
import type { World } from './world.ts'

type Connected = MessageAnswer<'destination.connect'>
type Refreshed = MessageAnswer<'destination.refresh'>

/** Asks the CRM who the credentials belong to and which statuses there are; keeps them only if it answers. */
export async function connect(
  world: World,
  { crm: crmId, credentials }: MessageRequest<'destination.connect'>,
): Promise<Connected> {
  const asked = await askCrm(world, crmId, credentials)
  if (asked.kind !== 'connected') return asked
  const { connection } = asked
  // The key first: a connection without one would look connected and be none.
  const kept = await world.credentials.update((all) => ({ ...all, [connection.id]: credentials }))
  if (kept === 'full' || (await putConnection(world, connection)) === 'full') return { kind: 'full' }
  await resumePaused(world, connection.id)
  return { kind: 'connected', destination: await destinationView(world, connection) }
}

/** Asks anew with the stored credentials; what the CRM refuses now marks the connection as in need of repair. */
export async function refresh(world: World, destinationId: string): Promise<Refreshed> {
  const connection = (await world.connections.read()).find(({ id }) => id === destinationId)
  if (connection === undefined) return { destination: null, delay: null, refusal: null }
  const credentials = (await world.credentials.read())[destinationId] ?? {}
  const asked = await askCrm(world, connection.crm, credentials)
  const renewed = renew(connection, asked)
  await putConnection(world, renewed)
  if (asked.kind === 'connected') await resumePaused(world, destinationId)
  return {
    destination: await destinationView(world, renewed),
    delay: asked.kind === 'later' ? asked.delay : null,
    refusal: asked.kind === 'refused' ? asked.text : null,
  }
}

/** Forgets credentials and host grant. Entries stay: they wait for the CRM to be connected again. */
export async function disconnect(world: World, destinationId: string): Promise<void> {
  const connection = (await world.connections.read()).find(({ id }) => id === destinationId)
  await world.credentials.update(({ [destinationId]: _forgotten, ...kept }) => kept)
  await world.connections.update((all) => all.filter(({ id }) => id !== destinationId))
  const hostPatterns = connection && findCrm(connection.crm)?.hostPatterns
  if (hostPatterns) await world.removeHosts([...hostPatterns])
}

type Asked =
  | { kind: 'connected'; connection: Connection }
  | Exclude<Connected, { kind: 'connected' | 'full' }>

async function askCrm(world: World, crmId: string, credentials: Record<string, string>): Promise<Asked> {
  const crm = findCrm(crmId)
  const parsed = crm?.credentialSchema.safeParse(credentials)
  if (!crm || !parsed?.success) return { kind: 'incomplete' }
  const checked = await crm.check(world.call, parsed.data)
  if (checked.kind !== 'connected') return setbackAnswer(checked)
  const described = await crm.describe(world.call, parsed.data)
  if (described.kind !== 'described') return setbackAnswer(described)
  const { account, user } = checked
  const { statuses } = described
  return {
    kind: 'connected',
    connection: { id: crm.id, crm: crm.id, account, user, statuses, disconnection: null },
  }
}

function setbackAnswer(setback: Setback): Exclude<Asked, { kind: 'connected' }> {
  switch (setback.kind) {
    case 'refused':
      return { kind: 'refused', text: setback.refusals[0]?.text ?? '' }
    case 'later':
      return { kind: 'later', delay: setback.delay }
    case 'disconnected':
      return { kind: 'disconnected', disconnection: setback.disconnection }
  }
}

function renew(connection: Connection, asked: Asked): Connection {
  if (asked.kind === 'connected') return asked.connection
  if (asked.kind === 'disconnected') return { ...connection, disconnection: asked.disconnection }
  if (asked.kind === 'incomplete') return { ...connection, disconnection: 'key' }
  return connection
}

function putConnection(world: World, connection: Connection) {
  return world.connections.update((all) => [...all.filter(({ id }) => id !== connection.id), connection])
}

/** What waited for the repair goes on by itself. */
async function resumePaused(world: World, destinationId: string): Promise<void> {
  const paused = await world.entries.list(['paused'])
  for (const { id } of paused.filter((entry) => entry.destinationId === destinationId)) {
    await retryEntry(world, id)
  }
}
