import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from '../outbox/entry.ts'
import type { KeptLead } from './kept-lead.ts'

interface GleanerSchema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { kind: string } }
  leads: { key: string; value: KeptLead; indexes: { newestFirst: [number, string] } }
}

export type Database = IDBPDatabase<GleanerSchema>

/** Opens the one database, again where the browser closed it. A newer copy of the extension may always upgrade. */
export function createDatabase(name: string): () => Promise<Database> {
  let opening: Promise<Database> | undefined
  const forget = () => {
    opening = undefined
  }
  return () => {
    opening ??= openDB<GleanerSchema>(name, 1, {
      upgrade: (database, oldVersion) => {
        if (oldVersion < 1) createStores(database)
      },
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase | null)?.close() // idb types the target as a bare EventTarget.
        forget()
      },
      terminated: forget,
    }).catch((error) => {
      forget()
      throw error
    })
    return opening
  }
}

/** Version 1, 2026-11-20. A later version adds a step of its own and leaves this one as it is. */
function createStores(database: Database): void {
  database.createObjectStore('entries', { keyPath: 'id' }).createIndex('kind', 'state.kind')
  const leads = database.createObjectStore('leads', { keyPath: 'id' })
  // Ascending keys that count down with time: `getAll` reads in one direction only.
  leads.createIndex('newestFirst', ['age', 'id'])
}
