import type { EntryStore } from './store.ts'

/** When the outbox is to be run again. */
export interface WakeWorld {
  store: EntryStore
  now: () => number
  /** When a destination may be asked again; a moment that is past: now. Null: not before the user does something. */
  openFrom: (destinationId: string) => Promise<number | null>
}

/** Held while it is settled when to wake: else what is saved meanwhile could lose its alarm to a run that did not see it. */
export const WAKE_LOCK = 'outbox wake'

/** After so long without a word a run counts as dead, and a disk that took nothing is tried again: Chrome's shortest alarm. */
export const UNATTENDED_MS = 30_000

/** Until a run ends: what is held for a moment must not wait for it where it stands behind another destination's. */
export async function nextWhileBusy(world: WakeWorld): Promise<number> {
  const coming = (await laneWakes(world)).filter((at) => at > world.now())
  return Math.min(world.now() + UNATTENDED_MS, ...coming)
}

/** When something is due next; null: nothing is. `isStuck`: the disk took nothing, and what is due stays for a while. */
export async function nextWake(world: WakeWorld, isStuck: boolean): Promise<number | null> {
  const later = world.now() + UNATTENDED_MS
  const known = await laneWakes(world)
  if ((await world.store.count(['sending'])) > 0) known.push(later)
  if (known.length === 0) return null
  const next = Math.min(...known)
  return isStuck ? Math.max(next, later) : next
}

async function laneWakes(world: WakeWorld): Promise<number[]> {
  const moments = await Promise.all((await world.store.destinations()).map((name) => laneWake(world, name)))
  return moments.filter((at) => at !== null)
}

async function laneWake({ store, openFrom }: WakeWorld, destinationId: string): Promise<number | null> {
  const dueAt = await store.nextDueAt(destinationId)
  const from = await openFrom(destinationId)
  return dueAt === null || from === null ? null : Math.max(dueAt, from)
}
