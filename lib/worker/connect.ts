import { findCrm } from '../crm/registry.ts'
import type { Setback } from '../crm/setback.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { retryEntry } from './entry-acts.ts'
import type { World } from './world.ts'

type Connected = MessageAnswer<'destination.connect'>
type Refreshed = MessageAnswer<'destination.refresh'>

/** Asks the CRM who the credentials belong to and which statuses there are; keeps them only if it answers. */
export async function connect(
  world: World,
  { crm: crmId, credentials }: MessageRequest<'destination.connect'>,
): Promise<Connected> {
  if (crmId === THIS_BROWSER) return { kind: 'incomplete' }
  const asked = await askCrm(world, crmId, credentials)
  if (asked.kind !== 'connected') return asked
  const { connection } = asked
  // The key first: a connection without one would look connected and be none.
  const kept = await world.credentials.update((all) => ({ ...all, [connection.id]: credentials }))
  const put = kept === 'stored' && (await putConnection(world, connection)) === 'stored'
  const destination = put ? await destinationView(world, connection.id) : null
  if (destination === null) return { kind: 'full' }
  await resumePaused(world, connection.id)
  return { kind: 'connected', destination }
}

/** Asks anew with the stored credentials; what the CRM refuses now marks the connection as in need of repair. */
export async function refresh(world: World, destinationId: string): Promise<Refreshed> {
  const connection = (await world.connections.read()).find(({ id }) => id === destinationId)
  if (connection === undefined) return { destination: null, delay: null, refusal: null }
  const credentials = (await world.credentials.read())[destinationId] ?? {}
  const asked = await askCrm(world, connection.crm, credentials)
  // The user may have ended the connection while the CRM was asked: then it stays ended.
  await world.connections.update((all) =>
    all.map((one) => (one.id === destinationId ? renew(one, asked) : one)),
  )
  if (asked.kind === 'connected') await resumePaused(world, destinationId)
  return {
    destination: await destinationView(world, destinationId),
    delay: asked.kind === 'later' ? asked.delay : null,
    refusal: asked.kind === 'refused' ? asked.text : null,
  }
}

/** Asks anew where the browser's grant was missing: it has just given one. */
export async function refreshPermitted(world: World): Promise<void> {
  const connections = await world.connections.read()
  for (const { id } of connections.filter(({ disconnection }) => disconnection === 'permission')) {
    await refresh(world, id)
  }
}

/** Forgets the credentials, and the host grant with a CRM's last connection. Entries wait for it to come back. */
export async function disconnect(world: World, destinationId: string): Promise<void> {
  const connection = (await world.connections.read()).find(({ id }) => id === destinationId)
  await world.credentials.update(({ [destinationId]: _forgotten, ...kept }) => kept)
  await world.connections.update((all) => all.filter(({ id }) => id !== destinationId))
  const others = await world.connections.read()
  if (connection === undefined || others.some(({ crm }) => crm === connection.crm)) return
  await world.removeHosts([...(findCrm(connection.crm)?.hostPatterns ?? [])])
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
  const { accountId, account, user } = checked
  const { statuses } = described
  const id = `${crm.id}.${accountId}`
  return { kind: 'connected', connection: { id, crm: crm.id, account, user, statuses, disconnection: null } }
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
  if (asked.kind === 'connected') return { ...asked.connection, id: connection.id }
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
