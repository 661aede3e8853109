import type { Draft } from '../lead/draft.ts'
import { validateDraft } from '../lead/validate-draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { listDestinations, statusAt } from './destinations.ts'
import { keepSaves } from './keep-saves.ts'
import { type Place, type Prepared, prepareSave, readGround } from './prepare-save.ts'
import type { World } from './world.ts'

type Kept = Extract<Prepared, { kind: 'ready' | 'known' }>

interface Saving {
  draft: Draft
  /** The destination that the user filled the form for comes first. */
  places: readonly Place[]
  /** A lead for each person, rather than one of all. */
  isApart: boolean
}

/**
 * Saves a draft to any set of destinations, an entry each. All is checked before anything is kept, and all is kept as one
 * act, so that nothing is saved by halves.
 */
export async function saveLead(
  world: World,
  { draft, places, isApart }: Saving,
): Promise<MessageAnswer<'lead.save'>> {
  const drafts = isApart ? draftsApart(draft) : [draft]
  const batch = drafts.length > 1 ? { id: draft.id, size: drafts.length * places.length } : null
  const ground = await readGround(world, drafts, places)
  const leads = drafts.map((one) => ({ one, validation: validateDraft(one) }))
  const kept: Kept[] = []
  for (const place of places) {
    for (const { one, validation } of leads) {
      const prepared = prepareSave(world, ground, one, validation, place, batch)
      if (prepared.kind === 'invalid' || prepared.kind === 'gone') return prepared
      kept.push(prepared)
    }
  }
  return await keepSaves(world, ground.destinations, kept)
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
