import { type Database, findByReach, withReach } from '../storage/database.ts'
import { tryWrite } from '../storage/stored-item.ts'
import { type Entry, type EntryState, entrySchema } from './entry.ts'

/** `full`: the disk took no more and the entry is as it was. */
export type Changed = { kind: 'stored'; entry: Entry | null } | { kind: 'full' }

export interface EntryStore {
  read(id: string): Promise<Entry | null>
  /**
   * Changes one entry as a single act that no other change can come between, and resolves once the disk has it.
   * `change` gets null for an entry that is not there, and answers null to have none. What cannot be read is left.
   */
  change(id: string, change: (entry: Entry | null) => Entry | null): Promise<Changed>
  /** Entries in any of the states, oldest first. */
  list(kinds: readonly EntryState['kind'][]): Promise<Entry[]>
  /** Entries whose lead has one of the keys of `reachKeys`, newest first. */
  find(keys: readonly string[]): Promise<Entry[]>
}

export function createEntryStore(database: () => Promise<Database>): EntryStore {
  return {
    read: async (id) => parse(await (await database()).get('entries', id)),
    change: (id, change) => changeEntry(database, id, change),
    async list(kinds) {
      const opened = await database()
      const lists = await Promise.all(kinds.map((kind) => opened.getAllFromIndex('entries', 'kind', kind)))
      const entries = lists.flat().flatMap((entry) => parse(entry) ?? [])
      return entries.sort((left, right) => left.createdAt - right.createdAt)
    },
    async find(keys) {
      const found = await findByReach(await database(), 'entries', keys)
      const entries = found.flatMap((entry) => parse(entry) ?? [])
      return entries.sort((left, right) => right.createdAt - left.createdAt)
    },
  }
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
    await (entry === null ? transaction.store.delete(id) : transaction.store.put(withReach(entry)))
    await transaction.done
  })
  return stored === 'stored' ? { kind: 'stored', entry } : { kind: 'full' }
}

function parse(entry: unknown): Entry | null {
  return entrySchema.safeParse(entry).data ?? null
}
