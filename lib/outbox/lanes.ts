import type { Database } from '../storage/database.ts'
import { LONGEST_WAIT_MS } from './wait.ts'

/** The lanes of the outbox: what is held or waiting for one destination, by the time at which it is due. */

/** The destinations for which something is held or waiting. */
export async function laneNames(database: Database): Promise<string[]> {
  const names: string[] = []
  const index = database.transaction('entries').store.index('lane')
  let cursor = await index.openKeyCursor()
  while (cursor !== null) {
    const [name] = cursor.key
    names.push(name)
    // Past everything of this lane: no number is greater.
    cursor = await cursor.continue([name, Number.POSITIVE_INFINITY])
  }
  return names
}

/** As it lies on disk: the entry that is due at `now` and was so first. One that seems far off saw the clock being set back. */
export async function nextOfLane(database: Database, name: string, now: number): Promise<unknown> {
  const index = database.transaction('entries').store.index('lane')
  const due = await index.getAll(IDBKeyRange.bound([name, Number.NEGATIVE_INFINITY], [name, now]), 1)
  if (due.length > 0) return due[0]
  const far = IDBKeyRange.bound([name, now + LONGEST_WAIT_MS], [name, Number.POSITIVE_INFINITY], true)
  return (await index.getAll(far, 1))[0]
}

/** When the first of a lane is due; null: it is empty. */
export async function laneDueAt(database: Database, name: string): Promise<number | null> {
  const all = IDBKeyRange.bound([name, Number.NEGATIVE_INFINITY], [name, Number.POSITIVE_INFINITY])
  const cursor = await database.transaction('entries').store.index('lane').openKeyCursor(all)
  return cursor?.key[1] ?? null
}
