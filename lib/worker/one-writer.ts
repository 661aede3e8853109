import type { Entry } from '../outbox/entry.ts'
import type { World } from './world.ts'

/**
 * An attempt and a deletion at one destination wait for each other, over all contexts: what an attempt has just found
 * there, to hang a lead on, would else be deleted as unused.
 */
export function asOnlyWriter<Result>(
  { locks }: Pick<World, 'locks'>,
  { destinationId }: Pick<Entry, 'destinationId'>,
  work: () => Promise<Result>,
): Promise<Result> {
  return locks.request(`writing:${destinationId}`, work)
}
