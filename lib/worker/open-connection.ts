import type { Access, Crm } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { Disconnection } from '../crm/setback.ts'
import { BLOCK_MS } from '../outbox/wait.ts'
import type { Connection } from '../storage/connections.ts'
import type { Stored } from '../storage/stored-item.ts'
import { closePace, openPace, pacedCall } from './paced-call.ts'
import type { World } from './world.ts'

/** What it takes to ask a connection's CRM something; or why it cannot be asked. */
export type Opened =
  | { kind: 'open'; crm: Crm<Record<string, string>>; access: Access<Record<string, string>> }
  | { kind: 'disconnected'; disconnection: Disconnection }

/** The built-in list needs no connection. */
export async function openConnection(world: World, crmId: string, destinationId: string): Promise<Opened> {
  const crm = findCrm(crmId)
  if (crm === undefined) return { kind: 'disconnected', disconnection: 'ended' }
  const connection = await findConnection(world, destinationId)
  if (connection === undefined && crm.hostPatterns.length > 0)
    return { kind: 'disconnected', disconnection: 'ended' }
  const stored = await world.credentials.read(destinationId)
  const credentials = crm.credentialSchema.safeParse(stored ?? {})
  if (!credentials.success)
    return {
      kind: 'disconnected',
      disconnection: stored === null && connection?.keep === 'session' ? 'forgotten' : 'key',
    }
  return {
    kind: 'open',
    crm,
    access: {
      call: pacedCall(world, destinationId, crm),
      credentials: credentials.data,
      facts: connection?.facts ?? {},
    },
  }
}

export async function findConnection({ connections }: World, id: string): Promise<Connection | undefined> {
  return (await connections.read()).find((connection) => connection.id === id)
}

/** Whether nothing of it is in need of the user's repair: a vendor that turns all requests away does so for some time. */
export async function isWhole(world: World, id: string): Promise<boolean> {
  const connection = await findConnection(world, id)
  return connection?.disconnection === null || connection?.disconnection === 'blocked'
}

/** Keeps what is otherwise of a connection now; one that is gone stays so. */
export function changeConnection(
  { connections }: World,
  id: string,
  changes: Partial<Connection>,
): Promise<Stored> {
  return connections.update((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)))
}

/** Marks a connection as in need of repair. Who is turned away and goes on asking is so for longer. */
export async function markDisconnected(
  world: World,
  id: string,
  disconnection: Disconnection,
): Promise<void> {
  await changeConnection(world, id, { disconnection })
  if (disconnection === 'blocked') await closePace(world, id, BLOCK_MS)
}

/** A vendor that turned all requests away is asked all the same: the user wants it, or it was seen to answer. */
export async function askBlocked(world: World, id: string): Promise<void> {
  if ((await findConnection(world, id))?.disconnection === 'blocked') await openPace(world, id)
}

/** The vendor answers again, so it turns us away no more. */
export async function clearBlock({ connections }: World, id: string): Promise<void> {
  const connection = (await connections.read()).find((one) => one.id === id)
  if (connection?.disconnection !== 'blocked') return
  await connections.update((all) =>
    all.map((one) =>
      one.id === id && one.disconnection === 'blocked' ? { ...one, disconnection: null } : one,
    ),
  )
}
