import { isRetriable, waitingFrom } from './advance.ts'
import { type Entry, type EntryState, entryId } from './entry.ts'
import type { EntryStore } from './store.ts'

type Content = Pick<Entry, 'lead' | 'statusId' | 'values' | 'intent' | 'provenance'>
/** What is to become an entry. */
export type Save = Content & Pick<Entry, 'draftId' | 'destinationId' | 'crm' | 'batch'>

export interface Entering {
  /** What has been sent may be corrected as well: it makes no second record. */
  isRepeatable: boolean
  /** How long the user may take it back before it is sent. */
  holdMs: number
  now: number
}

/** `known`: the lead is there, or on its way, as it was before; what differs now was not taken. */
export interface Entered {
  kind: 'entered' | 'known'
  entry: Entry
}

/** In the order of the leads; null: what lies in its place cannot be read, and is left. */
export type AllEntered = { kind: 'stored'; leads: (Entered | null)[] } | { kind: 'full' }

/**
 * Puts leads into the outbox, all of them or none. A draft has one entry a destination, so saving it twice finds the
 * first. What has not been sent is corrected.
 */
export async function enterLeads(
  store: EntryStore,
  arrivals: readonly { save: Save; entering: Entering }[],
): Promise<AllEntered> {
  const changed = await store.changeAll(
    arrivals.map(({ save, entering }) => {
      const id = entryId(save.draftId, save.destinationId)
      return { id, change: (entry) => entered(id, entry, save, entering) }
    }),
  )
  if (changed.kind === 'full') return changed
  const leads = arrivals.map(({ save }, index): Entered | null => {
    const entry = changed.entries[index] ?? null
    return entry && { kind: isSame(entry, save) ? 'entered' : 'known', entry }
  })
  return { kind: 'stored', leads }
}

/** The entry of a lead that is saved now. */
function entered(id: string, entry: Entry | null, save: Save, entering: Entering): Entry {
  if (entry === null) return newEntry(id, save, entering)
  if (isSame(entry, save))
    return isRetriable(entry.state) ? { ...entry, state: waitingFrom(entering.now) } : entry
  return isCorrectable(entry, save, entering) ? corrected(entry, save, entering) : entry
}

function newEntry(id: string, save: Save, entering: Entering): Entry {
  const { now } = entering
  const fresh = { attempts: 0, done: {}, doubt: null, twins: [], suspects: [], state: heldFrom(entering) }
  return { id, ...save, createdAt: now, ...fresh }
}

function heldFrom({ holdMs, now }: Entering): EntryState {
  return holdMs > 0 ? { kind: 'held', until: now + holdMs } : waitingFrom(now)
}

/**
 * A half-made record is no longer the draft's to correct: the CRM has its first half. Where the CRM refused the
 * other half, only a correction helps: what was made stays, the rest is made from what the draft says now.
 */
function isCorrectable({ state, done, doubt }: Entry, { intent }: Save, { isRepeatable }: Entering): boolean {
  // What is looked for, or asked about, must stay what was sent.
  const isAsked = state.kind === 'unsure' || state.kind === 'doubled'
  if (state.kind === 'sending' || isAsked || doubt !== null) return false
  // An update of a record that is there makes no second one; adding would.
  if (state.kind === 'delivered') return isRepeatable || intent.kind === 'update'
  return state.kind === 'refused' || Object.keys(done).length === 0
}

function corrected(entry: Entry, save: Save, entering: Entering): Entry {
  const isOver = entry.state.kind === 'delivered' || !isSameTarget(entry.intent, save.intent)
  // Looked for by what the lead says now, a record of before would seem to be its own second one.
  const progress = isOver ? { done: {}, suspects: [] } : {}
  return { ...entry, ...contentOf(save), ...progress, state: heldFrom(entering) }
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
