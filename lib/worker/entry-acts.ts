import type { EntryView } from '../messages/views.ts'
import { advance, type EntryEvent } from '../outbox/advance.ts'
import type { Entry } from '../outbox/entry.ts'
import { entryView } from './entry-view.ts'
import { askBlocked } from './open-connection.ts'
import type { World } from './world.ts'

/** What the user can do with an entry that is not delivered. */

export async function retryEntry(world: World, entryId: string): Promise<EntryView | null> {
  const entry = await world.entries.read(entryId)
  if (entry !== null) await askBlocked(world, entry.destinationId)
  return await act(world, entryId, { kind: 'retried' })
}

export function settleEntry(
  world: World,
  entryId: string,
  found: 'there' | 'missing',
): Promise<EntryView | null> {
  return act(world, entryId, { kind: 'settled', found })
}

/** One that is on the wire, or has arrived, can no longer be given up. */
export async function discardEntry(world: World, entryId: string): Promise<void> {
  const changed = await world.entries.change(entryId, (entry) =>
    entry?.state.kind === 'sending' || entry?.state.kind === 'delivered' ? entry : null,
  )
  if (changed.kind === 'stored' && changed.entry === null) await world.announceGone([entryId], 'deleted')
}

/** What waited for the repair goes on by itself. */
export async function resumePaused(world: World, destinationId: string): Promise<void> {
  const paused = await world.entries.list(['paused'])
  for (const { id } of paused.filter((entry) => entry.destinationId === destinationId)) {
    await act(world, id, { kind: 'retried' })
  }
}

/** What found no network is tried now that there is one. */
export async function retryOffline(world: World): Promise<void> {
  const waiting = await world.entries.list(['waiting'])
  for (const { id } of waiting.filter(isOffline)) {
    await world.entries.change(id, (entry) =>
      entry !== null && isOffline(entry) ? advance(entry, { kind: 'retried' }, world.now()) : entry,
    )
  }
}

const isOffline = ({ state }: Entry): boolean => state.kind === 'waiting' && state.delay === 'offline'

async function act(world: World, entryId: string, event: EntryEvent): Promise<EntryView | null> {
  await world.entries.change(entryId, (entry) => entry && advance(entry, event, world.now()))
  const entry = await world.entries.read(entryId)
  if (entry !== null) await world.announce(entry)
  return entry && (await entryView(world, entry))
}
