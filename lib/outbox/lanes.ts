import type { Database } from '../storage/database.ts'
import type { Entry } from './entry.ts'
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

/** Reads an entry as it lies on disk; null: it is of a version that is not ours. */
export type ReadEntry = (found: unknown) => Entry | null

/** The entry that is due at `now` and was so first. One that seems far off saw the clock being set back. */
export async function nextOfLane(
  database: Database,
  name: string,
  now: number,
  read: ReadEntry,
): Promise<Entry | null> {
  const due = IDBKeyRange.bound([name, Number.NEGATIVE_INFINITY], [name, now])
  const far = IDBKeyRange.bound([name, now + LONGEST_WAIT_MS], [name, Number.POSITIVE_INFINITY], true)
  const first = (await firstOf(database, due, read)) ?? (await firstOf(database, far, read))
  return first?.entry ?? null
}

/** When the first of a lane is due; null: it is empty. */
export async function laneDueAt(database: Database, name: string, read: ReadEntry): Promise<number | null> {
  const all = IDBKeyRange.bound([name, Number.NEGATIVE_INFINITY], [name, Number.POSITIVE_INFINITY])
  return (await firstOf(database, all, read))?.at ?? null
}

/** What cannot be read is passed over: it would keep all behind it from being sent, and be due for ever. */
async function firstOf(database: Database, range: IDBKeyRange, read: ReadEntry) {
  const index = database.transaction('entries').store.index('lane')
  for (let cursor = await index.openCursor(range); cursor !== null; cursor = await cursor.continue()) {
    const entry = read(cursor.value)
    if (entry !== null) return { entry, at: cursor.key[1] }
  }
  return null
}
