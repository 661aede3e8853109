import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { reachKeys } from '../lead/reach-keys.ts'
import type { Entry } from '../outbox/entry.ts'
import type { LogLine } from './delivery-log.ts'
import { entryPlaces, isTakenBack, type Places } from './entry-places.ts'
import type { KeptDraft } from './kept-drafts.ts'
import type { KeptLead } from './kept-lead.ts'

/** By what a record's lead can be found again. */
interface Reach {
  reach: string[]
}

interface GleanerSchema extends DBSchema {
  entries: {
    key: string
    value: Entry & Reach & Places
    indexes: {
      kind: string
      reach: string
      lane: [string, number]
      made: string
      batch: string
      page: string
      arrival: [string, number]
    }
  }
  leads: { key: string; value: KeptLead & Reach; indexes: { newestFirst: [number, string]; reach: string } }
  log: { key: number; value: LogLine }
  drafts: { key: string; value: KeptDraft; indexes: { page: string; changedAt: number } }
}

export type Database = IDBPDatabase<GleanerSchema>
type Upgrade = IDBPTransaction<GleanerSchema, ('entries' | 'leads' | 'log' | 'drafts')[], 'versionchange'>

/** Opens the one database, again where the browser closed it. A newer copy of the extension may always upgrade. */
export function createDatabase(name: string): () => Promise<Database> {
  let opening: Promise<Database> | undefined
  const forget = () => {
    opening = undefined
  }
  return () => {
    opening ??= openDB<GleanerSchema>(name, 4, {
      upgrade: async (database, oldVersion, _newVersion, transaction) => {
        if (oldVersion < 1) createStores(database)
        if (oldVersion < 2) await addReach(transaction)
        if (oldVersion < 3) await addPlaces(database, transaction)
        if (oldVersion < 4) addDrafts(database)
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

/** Version 2, 2026-11-27. Leads and entries are found by e-mail, phone, profile and name, and their people have keys. */
async function addReach(transaction: Upgrade): Promise<void> {
  for (const name of ['entries', 'leads'] as const) {
    const store = transaction.objectStore(name)
    store.createIndex('reach', 'reach', { multiEntry: true })
    for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
      await cursor.update(withReach(withKeys(cursor.value)))
    }
  }
}

/**
 * Version 3, 2026-11-27. Entries are found by lane and time, by the records they made, their batch, their page and when
 * they arrived; a write in doubt is a part of the entry and no more of its state; and there is a log of deliveries.
 */
async function addPlaces(database: Database, transaction: Upgrade): Promise<void> {
  database.createObjectStore('log', { autoIncrement: true })
  const store = transaction.objectStore('entries')
  store.createIndex('lane', ['destinationId', 'dueAt'])
  store.createIndex('made', 'made', { multiEntry: true })
  store.createIndex('batch', 'batch.id')
  store.createIndex('page', 'page')
  store.createIndex('arrival', ['crm', 'arrivedAt'])
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update(withPlaces(withDoubt(cursor.value)))
  }
}

/** Version 4, 2026-11-27. Drafts that the user works on outlive the browser. */
function addDrafts(database: Database): void {
  const drafts = database.createObjectStore('drafts', { keyPath: 'id' })
  drafts.createIndex('page', 'page')
  drafts.createIndex('changedAt', 'changedAt')
}

/** To be done at each write of an entry, so that its indexes know it. */
export function withPlaces(entry: Entry): Entry & Reach & Places {
  const reach = isTakenBack(entry) ? { reach: [] } : {}
  return { ...withReach(entry), ...reach, ...entryPlaces(entry) }
}

/** An early version kept the step that went unanswered with the question about it. */
function withDoubt(entry: Entry): Entry {
  const state: { kind?: string; at?: number; step?: string } | undefined = entry.state
  if (state?.kind !== 'unsure' || state.step === undefined) return entry
  return {
    ...entry,
    doubt: { step: state.step, since: state.at ?? 0, looks: 0, firstLookAt: null, isThere: false },
  }
}

/** To be done at each write, so that the index knows the record. One that cannot be read has nothing to be found by. */
export function withReach<Stored extends Pick<Entry, 'lead'>>(stored: Stored): Stored & Reach {
  try {
    return { ...stored, reach: reachKeys(stored.lead) }
  } catch {
    return { ...stored, reach: [] }
  }
}

function withKeys<Stored extends Pick<Entry, 'lead'>>(stored: Stored): Stored {
  // What the disk holds may be of a version that we cannot read: it stays as it is.
  if (!Array.isArray(stored.lead?.people)) return stored
  const people = stored.lead.people.map((person, index) => ({ ...person, key: `kept-${index + 1}` }))
  return { ...stored, lead: { ...stored.lead, people } }
}

const mostFound = 200

/** Records that share one of the keys, a limited number for each: a house's phone may be in thousands. */
export async function findByReach<Name extends 'entries' | 'leads'>(
  database: Database,
  name: Name,
  keys: readonly string[],
): Promise<GleanerSchema[Name]['value'][]> {
  const lists = await Promise.all(
    keys.map((key) => database.getAllFromIndex(name, 'reach', IDBKeyRange.only(key), mostFound)),
  )
  return [...new Map(lists.flat().map((record) => [record.id, record])).values()]
}
