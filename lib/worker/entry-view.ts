import { findCrm } from '../crm/registry.ts'
import { leadName } from '../lead/lead-name.ts'
import type { DestinationView, EntryView } from '../messages/views.ts'
import type { Entry } from '../outbox/entry.ts'
import { listDestinations } from './destinations.ts'
import type { World } from './world.ts'

/** What the views may know of entries. */
export async function entryViews(world: World, entries: Entry[]): Promise<EntryView[]> {
  const destinations = await listDestinations(world)
  return entries.map((entry) => viewOf(destinations, entry))
}

export async function entryView(world: World, entry: Entry): Promise<EntryView> {
  return viewOf(await listDestinations(world), entry)
}

function viewOf(destinations: DestinationView[], entry: Entry): EntryView {
  return {
    id: entry.id,
    draftId: entry.draftId,
    destinationId: entry.destinationId,
    destinationName: destinationName(destinations, entry),
    leadName: leadName(entry.lead),
    pageUrl: entry.lead.page.url,
    savedAt: entry.createdAt,
    intent: entry.intent.kind,
    state: stateView(entry),
  }
}

/** A connection that was ended is still called by its vendor's name. */
function destinationName(destinations: DestinationView[], { destinationId, crm }: Entry): string {
  const destination = destinations.find(({ id }) => id === destinationId)
  return destination?.name ?? findCrm(crm)?.name ?? crm
}

function stateView({ state, crm, done }: Entry): EntryView['state'] {
  switch (state.kind) {
    case 'waiting':
      return { kind: 'waiting', delay: state.delay }
    case 'delivered':
      return { kind: 'delivered', link: state.receipt.link }
    case 'refused':
      return { kind: 'refused', refusals: state.refusals, isHalfMade: Object.keys(done).length > 0 }
    case 'paused':
      return { kind: 'paused', disconnection: state.disconnection }
    case 'unsure':
      return {
        kind: 'unsure',
        appUrl: findCrm(crm)?.appUrl ?? null,
        part: isRest(state.step, done) ? 'rest' : 'lead',
      }
    case 'sending':
      return { kind: 'sending' }
  }
}

/** Every adapter calls the step that writes a note so; what went before it is there. */
function isRest(step: string | undefined, done: Entry['done']): boolean {
  return step === undefined ? Object.keys(done).length > 0 : step.startsWith('note')
}
