import type { DeliveryOutcome } from '../crm/contract.ts'
import { advance, type EntryEvent, isDue } from './advance.ts'
import type { Entry } from './entry.ts'
import type { EntryStore } from './store.ts'

export interface OutboxWorld {
  store: EntryStore
  locks: LockManager
  now: () => number
  /** One attempt; `report` is to be awaited after each finished step. */
  attempt: (entry: Entry, report: (step: string, id: string) => Promise<void>) => Promise<DeliveryOutcome>
  /** Whether an attempt with an unknown end may simply be made again. */
  isRepeatable: (entry: Entry) => boolean
  /** Tells of an entry that changed on disk. */
  announce: (entry: Entry) => Promise<void>
  /** Asks to be run again at `at`, or not at all: null. Outlives the worker. */
  wakeAt: (at: number | null) => Promise<void>
}

/**
 * Delivers what is due, one after the other. Called at every event that may have changed something; a second
 * run waits for the first, over all contexts, so that no entry is ever sent by two.
 */
export function runOutbox(world: OutboxWorld): Promise<void> {
  return world.locks.request('outbox', async () => {
    await adoptOrphans(world)
    // Should the worker die from here on, somebody must come and see.
    await world.wakeAt(world.now())
    let due = await nextDue(world)
    while (due !== undefined && (await deliver(world, due))) due = await nextDue(world)
    await planWake(world)
  })
}

/** The lock is ours, so whatever is "sending" lost its worker. */
async function adoptOrphans(world: OutboxWorld): Promise<void> {
  for (const entry of await world.store.list(['sending'])) {
    await record(world, entry.id, { kind: 'orphaned', repeatable: world.isRepeatable(entry) })
  }
}

async function nextDue(world: OutboxWorld): Promise<Entry | undefined> {
  const waiting = await world.store.list(['waiting'])
  return waiting.find(({ state }) => isDue(state, world.now()))
}

/** False where the disk takes no record of the attempt: then none may be made, this one or another. */
async function deliver(world: OutboxWorld, due: Entry): Promise<boolean> {
  const entry = await record(world, due.id, { kind: 'started' })
  if (entry === null) return (await world.store.read(due.id)) === null
  const outcome = await attempt(world, entry)
  await record(world, entry.id, { kind: 'ended', outcome })
  return true
}

/** A step that the disk does not take ends the attempt: the next request would build on what nobody will know of. */
async function attempt(world: OutboxWorld, entry: Entry): Promise<DeliveryOutcome> {
  let unrecorded: string | null = null
  const report = async (step: string, id: string): Promise<void> => {
    const recorded = await record(world, entry.id, { kind: 'stepFinished', step, id })
    if (recorded !== null) return
    unrecorded = step
    // The only way out of the adapter that sends nothing more.
    throw new Error('A finished step could not be recorded')
  }
  try {
    return await world.attempt(entry, report)
  } catch (error) {
    if (unrecorded === null) throw error
    return { kind: 'unsure', step: unrecorded }
  }
}

async function record(world: OutboxWorld, id: string, event: EntryEvent): Promise<Entry | null> {
  const changed = await world.store.change(id, (entry) => entry && advance(entry, event, world.now()))
  if (changed.kind === 'full' || changed.entry === null) return null
  await world.announce(changed.entry)
  return changed.entry
}

async function planWake(world: OutboxWorld): Promise<void> {
  const waiting = await world.store.list(['waiting'])
  const moments = waiting.flatMap(({ state }) => (state.kind === 'waiting' ? [state.notBefore] : []))
  await world.wakeAt(moments.length > 0 ? Math.min(...moments) : null)
}
