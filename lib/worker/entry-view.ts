import { leadName } from '../lead/lead-name.ts'
import type { EntryView } from '../messages/views.ts'
import type { Entry, EntryState } from '../outbox/entry.ts'
import { listDestinations } from './destinations.ts'
import type { World } from './world.ts'

/** What the views may know of entries. */
export async function entryViews(world: World, entries: Entry[]): Promise<EntryView[]> {
  const destinations = await listDestinations(world)
  return entries.map((entry) => ({
    id: entry.id,
    draftId: entry.draftId,
    destinationId: entry.destinationId,
    destinationName: destinations.find(({ id }) => id === entry.destinationId)?.name ?? entry.destinationId,
    leadName: leadName(entry.lead),
    pageUrl: entry.lead.page.url,
    savedAt: entry.createdAt,
    state: stateView(entry.state),
  }))
}

export async function entryView(world: World, entry: Entry | null): Promise<EntryView | null> {
  if (entry === null) return null
  return (await entryViews(world, [entry]))[0] ?? null
}

function stateView(state: EntryState): EntryView['state'] {
  switch (state.kind) {
    case 'waiting':
      return { kind: 'waiting', delay: state.delay }
    case 'delivered':
      return { kind: 'delivered', link: state.link }
    case 'refused':
      return { kind: 'refused', refusals: state.refusals }
    case 'paused':
      return { kind: 'paused', disconnection: state.disconnection }
    case 'sending':
    case 'unsure':
      return { kind: state.kind }
  }
}
