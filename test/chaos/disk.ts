import type { Entry } from '../../lib/outbox/entry.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { createDeliveryLog, type DeliveryLog } from '../../lib/storage/delivery-log.ts'
import { createLeadList, type LeadList } from '../../lib/storage/lead-list.ts'
import { memoryEntries } from './memory-entries.ts'

/** What lies on a device's disk in databases. */
export interface Disk {
  entries: EntryStore
  leads: LeadList
  log: DeliveryLog
  /** Every entry that is there. */
  allEntries: () => Promise<Entry[]>
  /** Empties it, for the next device. */
  wipe: () => Promise<void>
}

const database = createDatabase('chaos')

async function wipe(): Promise<void> {
  const transaction = (await database()).transaction(['entries', 'leads', 'log'], 'readwrite')
  await Promise.all(
    (['entries', 'leads', 'log'] as const).map((name) => transaction.objectStore(name).clear()),
  )
  await transaction.done
}

const kinds = [
  'held',
  'waiting',
  'sending',
  'delivered',
  'doubled',
  'undone',
  'left',
  'refused',
  'paused',
  'unsure',
] as const

/** All of it as it is shipped, on fake-indexeddb. Of such there can be one at a time. */
export function realDisk(): Disk {
  const entries = createEntryStore(database)
  const leads = createLeadList(database)
  return { entries, leads, log: createDeliveryLog(database), allEntries: () => entries.list(kinds), wipe }
}

/** Entries in memory and nothing logged: several times as fast. The built-in list is the real one. */
export function quickDisk(): Disk {
  const entries = memoryEntries()
  return {
    entries,
    leads: createLeadList(database),
    log: { write: async () => undefined, read: async () => [] },
    allEntries: async () => entries.all(),
    wipe: async () => {
      const transaction = (await database()).transaction('leads', 'readwrite')
      await transaction.store.clear()
      await transaction.done
    },
  }
}
