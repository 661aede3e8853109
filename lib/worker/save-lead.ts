import type { Draft } from '../lead/draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import type { EntryView } from '../messages/views.ts'
import { listDestinations, statusAt } from './destinations.ts'
import { keepSave, type Prepared, prepareSave } from './save-draft.ts'
import type { World } from './world.ts'

type Saved = MessageAnswer<'lead.save'>
type Kept = Extract<Prepared, { kind: 'ready' | 'known' }>
type Place = { destinationId: string; statusId: string }

interface Saving {
  draft: Draft
  /** The destination that the user filled the form for comes first. */
  places: readonly Place[]
  /** A lead for each person, rather than one of all. */
  isApart: boolean
}

/**
 * Saves a draft to any set of destinations, an entry each. All is checked before anything is kept, so that nothing is
 * saved by halves.
 */
export async function saveLead(world: World, { draft, places, isApart }: Saving): Promise<Saved> {
  const drafts = isApart ? draftsApart(draft) : [draft]
  const batch = drafts.length > 1 ? { id: draft.id, size: drafts.length * places.length } : null
  const ready: Kept[] = []
  for (const { destinationId, statusId } of places) {
    for (const one of drafts) {
      const prepared = await prepareSave(world, one, destinationId, statusId, batch)
      if (prepared.kind === 'invalid' || prepared.kind === 'gone') return prepared
      ready.push(prepared)
    }
  }
  return await keepAll(world, ready)
}

/** The first full disk ends it: what was kept until then is on its way, and a second click finds it. */
async function keepAll(world: World, ready: readonly Kept[]): Promise<Saved> {
  const entries: EntryView[] = []
  let isKnown = false
  for (const one of ready) {
    const kept = one.kind === 'known' ? one : await keepSave(world, one)
    if (kept.kind === 'full') return kept
    isKnown ||= kept.kind === 'known'
    entries.push(kept.entry)
  }
  const [entry, ...others] = entries
  if (entry === undefined) return { kind: 'gone' }
  return { kind: isKnown ? 'known' : 'saved', entry, others }
}

/** Under ids of their own that are the same at a second click. */
export function draftsApart(draft: Draft): Draft[] {
  return draft.people
    .filter(({ included }) => included)
    .map((person) => ({ ...draft, id: `${draft.id}~${person.id}`, people: [person] }))
}

/** The further destinations, each with the status that a lead begins with there. */
export async function furtherPlaces(world: World, ids: readonly string[]): Promise<Place[]> {
  const destinations = await listDestinations(world)
  return ids.map((destinationId) => {
    const destination = destinations.find(({ id }) => id === destinationId)
    return { destinationId, statusId: destination === undefined ? '' : statusAt(destination, null) }
  })
}
