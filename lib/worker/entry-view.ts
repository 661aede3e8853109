import { findCrm } from '../crm/registry.ts'
import { leadName } from '../lead/lead-name.ts'
import type { DestinationView, EntryView } from '../messages/views.ts'
import type { Entry } from '../outbox/entry.ts'
import type { Receipt } from '../receipt/receipt.ts'
import { isUndoable, isUnsent } from './can-undo.ts'
import { destinationName, listDestinations } from './destinations.ts'
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
    batchId: entry.batch?.id ?? null,
    intent: entry.intent.kind,
    canUndo: isUnsent(entry) || isUndoable(entry),
    state: cutOff(destinations, entry) ?? stateView(entry),
  }
}

/** What waits for a connection that needs repair waits for the repair, whether or not it was tried itself. */
function cutOff(
  destinations: DestinationView[],
  { state, crm, destinationId }: Entry,
): EntryView['state'] | null {
  if (state.kind !== 'held' && state.kind !== 'waiting') return null
  const destination = destinations.find(({ id }) => id === destinationId)
  const ended = findCrm(crm)?.hostPatterns.length === 0 ? null : ('ended' as const)
  const disconnection = destination === undefined ? ended : destination.disconnection
  return disconnection === null ? null : { kind: 'paused', disconnection }
}

function stateView({ state, crm, done, doubt, twins }: Entry): EntryView['state'] {
  switch (state.kind) {
    case 'held':
      return state
    case 'waiting':
      return { kind: 'waiting', delay: state.delay, isLooking: doubt !== null }
    case 'delivered':
      return { kind: 'delivered', link: state.receipt.link, deliveredAt: state.receipt.deliveredAt }
    case 'doubled':
      return { kind: 'doubled', link: state.receipt.link }
    case 'undone':
    case 'left':
      return {
        kind: 'left',
        ...whereItIsLeft(state.receipt, done, twins),
        appUrl: findCrm(crm)?.appUrl ?? null,
      }
    case 'refused':
      return { kind: 'refused', refusals: state.refusals, isHalfMade: Object.keys(done).length > 0 }
    case 'paused':
      return { kind: 'paused', disconnection: state.disconnection }
    case 'unsure':
      return {
        kind: 'unsure',
        appUrl: findCrm(crm)?.appUrl ?? null,
        part: isRest(doubt?.step, done) ? 'rest' : 'lead',
      }
    case 'sending':
      return { kind: 'sending' }
  }
}

/** The address of a record differs from that of another of its kind by the id alone. */
function whereItIsLeft(
  { recordId, link }: Receipt,
  done: Entry['done'],
  twins: Entry['twins'],
): { link: string | null } {
  const twin = twins.find(({ step }) => done[step] === recordId)
  return { link: twin === undefined ? null : (link?.replace(recordId, twin.id) ?? null) }
}

/** Every adapter calls the step that writes a note so; what went before it is there. */
function isRest(step: string | undefined, done: Entry['done']): boolean {
  return step === undefined ? Object.keys(done).length > 0 : step.startsWith('note')
}
