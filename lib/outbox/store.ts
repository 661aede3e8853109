import { type Database, findByReach, withPlaces } from '../storage/database.ts'
import { madeKey } from '../storage/entry-places.ts'
import { pageKey } from '../storage/page-key.ts'
import { tryWrite } from '../storage/stored-item.ts'
import { type Entry, type EntryState, entrySchema } from './entry.ts'
import { laneDueAt, laneNames, nextOfLane } from './lanes.ts'

/** `full`: the disk took no more and the entry is as it was. */
export type Changed = { kind: 'stored'; entry: Entry | null } | { kind: 'full' }

/** Gets null for an entry that is not there, and answers null to have none. */
type Change = (entry: Entry | null) => Entry | null

/** In the order of the changes; `full`: the disk took no more and all entries are as they were. */
export type AllChanged = { kind: 'stored'; entries: (Entry | null)[] } | { kind: 'full' }

type Kind = EntryState['kind']

export interface EntryStore {
  read(id: string): Promise<Entry | null>
  /** Those that are there. */
  readAll(ids: readonly string[]): Promise<Entry[]>
  /**
   * Changes one entry as a single act that no other change can come between, and resolves once the disk has it. What
   * cannot be read is left.
   */
  change(id: string, change: Change): Promise<Changed>
  /** Changes entries, each once, as one such act: all of them or, where the disk is full, none. */
  changeAll(changes: readonly { id: string; change: Change }[]): Promise<AllChanged>
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
  /** Whether another entry made this record by such a step, or became it; those of the ids `but` do not count. */
  isMadeByOther(entry: Entry, step: string, recordId: string, but?: readonly string[]): Promise<boolean>
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
    async readAll(ids) {
      const { store } = (await database()).transaction('entries')
      return readable(await Promise.all(ids.map((id) => store.get(id))))
    },
    async change(id, change) {
      const changed = await changeAll(database, [{ id, change }])
      return changed.kind === 'full' ? changed : { kind: 'stored', entry: changed.entries[0] ?? null }
    },
    changeAll: (changes) => changeAll(database, changes),
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
    async isMadeByOther({ id, destinationId }, step, recordId, but = []) {
      const opened = await database()
      const keys = [step, ''].map((by) => madeKey(destinationId, by, recordId))
      const makers = await Promise.all(keys.map((key) => opened.getAllKeysFromIndex('entries', 'made', key)))
      return makers.flat().some((maker) => maker !== id && !but.includes(maker))
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

async function changeAll(
  database: () => Promise<Database>,
  changes: Parameters<EntryStore['changeAll']>[0],
): Promise<AllChanged> {
  let entries: (Entry | null)[] = []
  const stored = await tryWrite(async () => {
    // Strict: it is done once it would outlast a loss of power.
    const transaction = (await database()).transaction('entries', 'readwrite', { durability: 'strict' })
    const { store } = transaction
    try {
      const found: unknown[] = await Promise.all(changes.map(({ id }) => store.get(id)))
      const known = found.map(parse)
      // An entry of a version that we cannot read is still somebody's lead.
      const isLeft = (index: number) => found[index] !== undefined && known[index] === null
      entries = changes.map(({ change }, index) => (isLeft(index) ? null : change(known[index] ?? null)))
      const writes = changes.map(async ({ id }, index) => {
        const entry = entries[index] ?? null
        if (entry !== null) await store.put(withPlaces(entry))
        else if (!isLeft(index)) await store.delete(id)
      })
      await Promise.all([...writes, transaction.done])
    } catch (error) {
      abort(transaction)
      throw error
    }
  })
  return stored === 'stored' ? { kind: 'stored', entries } : { kind: 'full' }
}

/** So that nothing is kept of what was written before the fault; a fault of the disk has ended it already. */
function abort(transaction: { abort: () => void; done: Promise<void> }): void {
  transaction.done.catch(() => undefined)
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
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
