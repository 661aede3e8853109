import { findCrm } from '../crm/registry.ts'
import type { World } from './world.ts'

/** A CRM with several hosts is asked for at all of them; those that no account is at are given back. */
export async function giveBackHosts(world: World, crmId: string): Promise<void> {
  const connections = await world.connections.read()
  const needed = new Set(
    connections.filter(({ crm }) => crm === crmId).flatMap(({ hostPatterns }) => hostPatterns),
  )
  const spare = (findCrm(crmId)?.hostPatterns ?? []).filter((pattern) => !needed.has(pattern))
  if (spare.length > 0) await world.removeHosts(spare)
}

/** Connecting and refreshing of one CRM follow each other: what one was granted the other would give back. */
export function oneAtATime<Result>(
  world: World,
  crmId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return world.locks.request(`connecting:${crmId}`, work)
}
