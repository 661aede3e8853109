import type { BatchView, OutboxView } from '../messages/views.ts'
import type { Entry } from '../outbox/entry.ts'
import { destinationName, listDestinations } from './destinations.ts'
import { inNeed, underWay } from './show-outbox.ts'
import type { World } from './world.ts'

/** How far the outbox is: all that is under way, and each batch of leads that were saved together. */
export async function outboxProgress(world: World, batchIds: readonly string[]): Promise<OutboxView> {
  const open = await world.entries.list([...underWay, ...inNeed])
  const ids = new Set([...batchIds, ...open.flatMap(({ batch }) => batch?.id ?? [])])
  const destinations = await listDestinations(world)
  const batches = await Promise.all(
    [...ids].map(async (id) =>
      batchView(id, await world.entries.batch(id), (entry) => destinationName(destinations, entry)),
    ),
  )
  return {
    isPaused: (await world.preferences.read()).isSendingPaused,
    underWay: open.filter(isUnderWay).length,
    batches: batches.filter(({ size }) => size > 0),
  }
}

const isUnderWay = ({ state }: Entry): boolean => underWay.includes(state.kind)

function batchView(id: string, entries: readonly Entry[], nameOf: (entry: Entry) => string): BatchView {
  const delivered = entries.filter(({ state }) => state.kind === 'delivered').length
  const waiting = entries.filter(isUnderWay).length
  return {
    id,
    // What the user discarded of it counts no more.
    size: entries.length,
    delivered,
    waiting,
    needy: entries.length - delivered - waiting,
    pageTitle: entries[0]?.lead.page.title ?? '',
    destinationNames: [...new Set(entries.map(nameOf))],
    savedAt: Math.min(...entries.map(({ createdAt }) => createdAt)),
  }
}
