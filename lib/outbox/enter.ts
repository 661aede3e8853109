import type { Lead } from '../lead/lead.ts'
import { isRetriable, waitingFrom } from './advance.ts'
import { type Entry, entryId } from './entry.ts'
import type { Changed, EntryStore } from './store.ts'

interface Save {
  draftId: string
  destinationId: string
  crm: string
  statusId: string
  lead: Lead
}

/**
 * Puts a lead into the outbox. A draft has one entry a destination: saving it again corrects an entry that has
 * not been sent, and finds any other as it is.
 */
export function enterLead(store: EntryStore, save: Save, now: number): Promise<Changed> {
  const id = entryId(save.draftId, save.destinationId)
  return store.change(id, (entry) => {
    if (entry === null) return newEntry(id, save, now)
    if (!isRetriable(entry.state)) return entry
    return { ...entry, lead: save.lead, statusId: save.statusId, state: waitingFrom(now) }
  })
}

function newEntry(id: string, save: Save, now: number): Entry {
  return { id, ...save, createdAt: now, attempts: 0, done: {}, state: waitingFrom(now) }
}
