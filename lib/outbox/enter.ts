import { isRetriable, waitingFrom } from './advance.ts'
import { type Entry, entryId } from './entry.ts'
import type { EntryStore } from './store.ts'

type Content = Pick<Entry, 'lead' | 'statusId' | 'values' | 'intent' | 'provenance'>
type Save = Content & Pick<Entry, 'draftId' | 'destinationId' | 'crm'>

/** `known`: the lead is there, or on its way, as it was before; what differs now was not taken. */
export type Entered = { kind: 'entered' | 'known'; entry: Entry } | { kind: 'full' }

/**
 * Puts a lead into the outbox. A draft has one entry a destination, so saving it twice finds the first. What has
 * not been sent is corrected; where `isRepeatable`, what has been sent as well.
 */
export async function enterLead(
  store: EntryStore,
  save: Save,
  isRepeatable: boolean,
  now: number,
): Promise<Entered> {
  const id = entryId(save.draftId, save.destinationId)
  const changed = await store.change(id, (entry) => {
    if (entry === null) return newEntry(id, save, now)
    if (isSame(entry, save)) return isRetriable(entry.state) ? { ...entry, state: waitingFrom(now) } : entry
    return isCorrectable(entry, save, isRepeatable) ? corrected(entry, save, now) : entry
  })
  if (changed.kind === 'full' || changed.entry === null) return { kind: 'full' }
  return { kind: isSame(changed.entry, save) ? 'entered' : 'known', entry: changed.entry }
}

function newEntry(id: string, save: Save, now: number): Entry {
  return { id, ...save, createdAt: now, attempts: 0, done: {}, state: waitingFrom(now) }
}

/**
 * A half-made record is no longer the draft's to correct: the CRM has its first half. Where the CRM refused the
 * other half, only a correction helps: what was made stays, the rest is made from what the draft says now.
 */
function isCorrectable(
  { state, done, intent: before }: Entry,
  { intent }: Save,
  isRepeatable: boolean,
): boolean {
  if (state.kind === 'sending') return false
  // The question is whether that was done, and its answer must not settle something else.
  if (state.kind === 'unsure' && (before.kind !== intent.kind || !isSameTarget(before, intent))) return false
  // An update of a record that is there makes no second one; adding would.
  if (state.kind === 'delivered') return isRepeatable || intent.kind === 'update'
  return state.kind === 'refused' || Object.keys(done).length === 0
}

/** An unsure entry stays a question; "send again" will send what it says now. */
function corrected(entry: Entry, save: Save, now: number): Entry {
  const state = entry.state.kind === 'unsure' ? entry.state : waitingFrom(now)
  const isOver = entry.state.kind === 'delivered' || !isSameTarget(entry.intent, save.intent)
  const done = isOver ? {} : entry.done
  return { ...entry, ...contentOf(save), done, state }
}

/** What was done to another record counts for nothing; people who were made already need not be added once more. */
function isSameTarget(before: Entry['intent'], after: Entry['intent']): boolean {
  if (before.kind === 'create' && after.kind === 'add') return true
  const [one, other] = [before, after].map((intent) =>
    intent.kind === 'create' ? '' : intent.target.recordId,
  )
  return one === other
}

function isSame(entry: Entry, save: Save): boolean {
  return JSON.stringify(contentOf(entry)) === JSON.stringify(contentOf(save))
}

function contentOf({ lead, statusId, values, intent, provenance }: Content): Content {
  return { lead, statusId, values, intent, provenance }
}
