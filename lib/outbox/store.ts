import { type Database, findByReach, withPlaces } from '../storage/database.ts'
import { madeKey } from '../storage/entry-places.ts'
import { pageKey } from '../storage/page-key.ts'
import { tryWrite } from '../storage/stored-item.ts'
import { type Entry, type EntryState, entrySchema } from './entry.ts'
import { laneDueAt, laneNames, nextOfLane } from './lanes.ts'

/** `full`: the disk took no more and the entry is as it was. */
export type Changed = { kind: 'stored'; entry: Entry | null } | { kind: 'full' }

type Kind = EntryState['kind']

export interface EntryStore {
  read(id: string): Promise<Entry | null>
  /**
   * Changes one entry as a single act that no other change can come between, and resolves once the disk has it.
   * `change` gets null for an entry that is not there, and answers null to have none. What cannot be read is left.
   */
  change(id: string, change: (entry: Entry | null) => Entry | null): Promise<Changed>
  /** Entries in any of the states, oldest first. */
  list(kinds: readonly Kind[]): Promise<Entry[]>
  count(kinds: readonly Kind[]): Promise<number>
  /** Entries whose lead has one of the keys of `reachKeys`, newest first. */
  find(keys: readonly string[]): Promise<Entry[]>
  /** Destinations for which leads are held or waiting. */
  destinations(): Promise<string[]>
  /** Of what is held or waiting for a destination, the one whose time came first; null: none is due at `now`. */
  nextDue(destinationId: string, now: number): Promise<Entry | null>
  /** When the next of a destination is due; null: none is held or waiting. */
  nextDueAt(destinationId: string): Promise<number | null>
  /** Whether another entry made this record by such a step, or became it. */
  isMadeByOther(entry: Entry, step: string, recordId: string): Promise<boolean>
  /** Entries of leads that were saved together. */
  batch(batchId: string): Promise<Entry[]>
  /** Entries of leads of a page, newest first. */
  ofPage(url: string): Promise<Entry[]>
  /** The entries that were delivered last to any of the CRMs, newest first. */
  delivered(crms: readonly string[], limit: number): Promise<Entry[]>
}

export function createEntryStore(database: () => Promise<Database>): EntryStore {
  return {
    read: async (id) => parse(await (await database()).get('entries', id)),
    change: (id, change) => changeEntry(database, id, change),
    async list(kinds) {
      const opened = await database()
      const lists = await Promise.all(kinds.map((kind) => opened.getAllFromIndex('entries', 'kind', kind)))
      return readable(lists.flat()).sort((left, right) => left.createdAt - right.createdAt)
    },
    async count(kinds) {
      const opened = await database()
      const counts = await Promise.all(kinds.map((kind) => opened.countFromIndex('entries', 'kind', kind)))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    find: async (keys) => newestFirst(readable(await findByReach(await database(), 'entries', keys))),
    destinations: async () => await laneNames(await database()),
    nextDue: async (destinationId, now) => await nextOfLane(await database(), destinationId, now, parse),
    nextDueAt: async (destinationId) => await laneDueAt(await database(), destinationId, parse),
    async isMadeByOther({ id, destinationId }, step, recordId) {
      const opened = await database()
      const keys = [step, ''].map((by) => madeKey(destinationId, by, recordId))
      const makers = await Promise.all(keys.map((key) => opened.getAllKeysFromIndex('entries', 'made', key)))
      return makers.flat().some((maker) => maker !== id)
    },
    batch: async (batchId) => readable(await (await database()).getAllFromIndex('entries', 'batch', batchId)),
    ofPage: async (url) =>
      newestFirst(readable(await (await database()).getAllFromIndex('entries', 'page', pageKey(url)))),
    async delivered(crms, limit) {
      const opened = await database()
      const lists = await Promise.all(crms.map((crm) => latestArrivals(opened, crm, limit)))
      return readable(lists.flat()).sort(byArrival).slice(0, limit)
    },
  }
}

/** As they lie on disk: of one CRM and no more than are asked for, however many it got. */
async function latestArrivals(database: Database, crm: string, limit: number): Promise<unknown[]> {
  const found: unknown[] = []
  const index = database.transaction('entries').store.index('arrival')
  const all = IDBKeyRange.bound([crm, Number.NEGATIVE_INFINITY], [crm, Number.POSITIVE_INFINITY])
  let cursor = await index.openCursor(all, 'prev')
  while (cursor !== null && found.length < limit) {
    found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

async function changeEntry(
  database: () => Promise<Database>,
  id: string,
  change: (entry: Entry | null) => Entry | null,
): Promise<Changed> {
  let entry: Entry | null = null
  const stored = await tryWrite(async () => {
    const transaction = (await database()).transaction('entries', 'readwrite', { durability: 'strict' })
    const found: unknown = await transaction.store.get(id)
    const known = parse(found)
    // An entry of a version that we cannot read is still somebody's lead.
    if (found !== undefined && known === null) return
    entry = change(known)
    await (entry === null ? transaction.store.delete(id) : transaction.store.put(withPlaces(entry)))
    await transaction.done
  })
  return stored === 'stored' ? { kind: 'stored', entry } : { kind: 'full' }
}

function parse(entry: unknown): Entry | null {
  return entrySchema.safeParse(entry).data ?? null
}

const readable = (entries: readonly unknown[]): Entry[] => entries.flatMap((entry) => parse(entry) ?? [])

const newestFirst = (entries: Entry[]): Entry[] =>
  entries.sort((left, right) => right.createdAt - left.createdAt)

const arrivedAt = ({ state }: Entry): number =>
  state.kind === 'delivered' ? state.receipt.deliveredAt : Number.NEGATIVE_INFINITY

const byArrival = (left: Entry, right: Entry): number => arrivedAt(right) - arrivedAt(left)
