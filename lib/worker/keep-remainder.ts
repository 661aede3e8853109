import type { Entry } from '../outbox/entry.ts'
import { remainderOf } from '../outbox/remainder.ts'
import { findConnection } from './open-connection.ts'
import type { World } from './world.ts'

/**
 * Keeps, before a lead is deleted where it is, that a second record of it may come into sight there later. `drop`: it is
 * not deleted after all. Null: there can be none; `full`: the disk took no record of it.
 */
export async function keepRemainder(
  { entries, newId, now }: Pick<World, 'entries' | 'newId' | 'now'>,
  { id }: Pick<Entry, 'id'>,
): Promise<{ drop: () => Promise<void> } | 'full' | null> {
  const entry = await entries.read(id)
  const remainder = entry && remainderOf(entry, newId(), now())
  if (remainder === null) return null
  const kept = await entries.change(remainder.id, () => remainder)
  if (kept.kind === 'full') return 'full'
  return {
    drop: async () => {
      await entries.change(remainder.id, () => null)
    },
  }
}

const LONGEST_KEPT_MS = 7 * 24 * 3_600_000

/** From now on what is kept for this destination has its time: it is disconnected. */
export async function dateRemainders({ entries, now }: World, destinationId: string): Promise<void> {
  for (const one of await entries.list(['undone'])) {
    if (one.destinationId !== destinationId) continue
    await entries.change(one.id, (entry) =>
      entry?.state.kind === 'undone' ? { ...entry, state: { ...entry.state, at: now() } } : entry,
    )
  }
}

/** Of a destination that was disconnected and did not come back nothing is looked for: the lead lies here no longer. */
export async function forgetRemainders(world: World): Promise<void> {
  for (const { id, state, destinationId } of await world.entries.list(['undone'])) {
    const isOld = state.kind === 'undone' && world.now() - state.at > LONGEST_KEPT_MS
    if (isOld && (await findConnection(world, destinationId)) === undefined)
      await world.entries.change(id, (entry) => (entry?.state.kind === 'undone' ? null : entry))
  }
}
