import type { Draft } from '../../lib/lead/draft.ts'
import type { BatchView, DestinationView, EntryView, OutboxView } from '../../lib/messages/views.ts'
import { apartByDefault } from './apart-by-default.ts'
import { chosenDestination } from './chosen.ts'
import { standsForSeveral } from './edit-people.ts'

/** What became of a draft: an entry for each destination or, with its people apart, a batch of entries. */

interface Saved {
  draft: Draft
  entries: readonly EntryView[]
}

/** Saved from the draft, whole or with its people apart. */
export function isOfDraft({ id }: Draft, { draftId }: Pick<EntryView, 'draftId'>): boolean {
  return draftId === id || draftId.startsWith(`${id}~`)
}

/** The draft that an entry was made from, under whose id a lead saved as new goes on. */
export function draftIdOf({ draftId }: EntryView): string {
  return draftId.split('~')[0] ?? draftId
}

/** Entries of the whole lead. */
export function wholeEntries({ draft, entries }: Saved): EntryView[] {
  return entries.filter(({ draftId }) => draftId === draft.id)
}

/** Entries of its people apart. */
export function apartEntries({ draft, entries }: Saved): EntryView[] {
  return entries.filter(({ draftId }) => draftId !== draft.id)
}

/** What came in, each entry in the place of its older self: nothing moves under the pointer. */
export function putEntries(known: readonly EntryView[], news: readonly EntryView[]): EntryView[] {
  const byId = new Map([...known, ...news].map((entry) => [entry.id, entry]))
  return [...byId.values()]
}

/** A lead for each person; once it is saved one way, another way would double it. */
export function isApart({
  draft,
  entries,
  destinations,
}: Saved & { destinations: readonly DestinationView[] }): boolean {
  const [first] = entries
  if (first !== undefined) return first.draftId !== draft.id
  const destination = chosenDestination({ draft, destinations })
  if (destination === undefined || !standsForSeveral(draft)) return false
  return draft.isApart ?? apartByDefault(draft, destination)
}

/** Nothing of it has been sent, so that it can be taken back without a trace. */
export function isUnsent({ canUndo, state }: EntryView): boolean {
  return !!canUndo && state.kind !== 'delivered'
}

/** The destinations that the lead can go to besides the chosen one, where it is not there or on its way already. */
export function furtherPlaces(
  state: Saved & { destinations: readonly DestinationView[]; isEditing: boolean },
): DestinationView[] {
  if (state.isEditing) return []
  const chosen = chosenDestination(state)
  const done = state.entries.filter(({ state: { kind } }) =>
    /^(delivered|doubled|sending|unsure)$/.test(kind),
  )
  const isDone = (id: string) => done.some(({ destinationId }) => destinationId === id)
  return state.destinations.filter((place) => place !== chosen && !isDone(place.id))
}

/** Those of them that are ticked. */
export function alsoPlaces(state: Parameters<typeof furtherPlaces>[0]): DestinationView[] {
  return furtherPlaces(state).filter(({ id }) => state.draft.also.includes(id))
}

/** How far the people are who were saved apart: as the background told last, else as each of them was heard of. */
export function batchOf(state: Saved & { progress: OutboxView | null }): BatchView | null {
  const { draft, progress } = state
  const entries = apartEntries(state)
  const [first] = entries
  if (first === undefined) return null
  const told = progress?.batches.find(({ id }) => id === draft.id)
  return (
    told ?? {
      id: draft.id,
      size: entries.length,
      ...countStates(entries),
      pageTitle: draft.pageTitle,
      destinationNames: [...new Set(entries.map(({ destinationName }) => destinationName))],
      savedAt: first.savedAt,
    }
  )
}

function countStates(entries: readonly EntryView[]): Pick<BatchView, 'delivered' | 'waiting' | 'needy'> {
  const delivered = entries.filter(({ state }) => state.kind === 'delivered').length
  const waiting = entries.filter(({ state: { kind } }) => /^(held|waiting|sending)$/.test(kind)).length
  return { delivered, waiting, needy: entries.length - delivered - waiting }
}
