import type { DeliveryOutcome, RecoverOutcome } from '../crm/contract.ts'
import { advance, type EntryEvent } from './advance.ts'
import type { Doubt, Entry, Suspect } from './entry.ts'
import { unlessOver } from './remainder.ts'
import { nextWake, nextWhileBusy, UNATTENDED_MS, WAKE_LOCK, type WakeWorld } from './wake.ts'

/** What an attempt tells while it is made. Each is to be awaited: the disk has it then. */
export interface Progress {
  begin: (step: string, since: number) => Promise<void>
  /** `since`: its record may be there twice, made since then; null: it cannot. */
  report: (step: string, id: string, since: number | null) => Promise<void>
}

/** `at`: when it was looked, by the vendor's clock; null: there was no answer. */
export interface Looked {
  outcome: RecoverOutcome
  at: number | null
}

export interface OutboxWorld extends WakeWorld {
  locks: LockManager
  /** From 0 to 1, for waits that should not be alike. */
  chance: () => number
  /** One attempt. */
  attempt: (entry: Entry, progress: Progress) => Promise<DeliveryOutcome>
  /** Looks whether the write in doubt happened. */
  look: (entry: Entry, doubt: Doubt) => Promise<Looked>
  /** Looks whether the record of a finished step is there a second time. */
  check: (entry: Entry, suspect: Suspect) => Promise<Looked>
  /** Whether nothing of a destination is in need of the user's repair, as far as is known. */
  isWhole: (destinationId: string) => Promise<boolean>
  /** Tells of an entry that changed on disk. */
  announce: (entry: Entry) => Promise<void>
  /** Asks to be run again at `at`, or not at all: null. Outlives the worker. */
  wakeAt: (at: number | null) => Promise<void>
}

/**
 * Delivers what is due: the destinations beside each other, the leads of one after the other. Called at every event that
 * may have changed something.
 */
export async function runOutbox(world: OutboxWorld): Promise<void> {
  // Should the worker die from here on, somebody must come and see.
  await world.wakeAt(world.now() + UNATTENDED_MS)
  await world.locks.request(WAKE_LOCK, async () => world.wakeAt(await nextWhileBusy(world)))
  const stopped = await world.store.list(['sending', 'paused'])
  const names = new Set([
    ...stopped.map(({ destinationId }) => destinationId),
    ...(await world.store.destinations()),
  ])
  const ends = await Promise.allSettled([...names].map((name) => runLane(world, name)))
  const isStuck = ends.some((end) => end.status === 'rejected' || !end.value)
  await world.locks.request(WAKE_LOCK, async () => world.wakeAt(await nextWake(world, isStuck)))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/**
 * A second run waits for the first, over all contexts, so that no entry is ever sent by two. False: the disk took no
 * record, and what is due stays.
 */
function runLane(world: OutboxWorld, destinationId: string): Promise<boolean> {
  return world.locks.request(`outbox ${destinationId}`, async () => {
    await adoptOrphans(world, destinationId)
    await resumeRepaired(world, destinationId)
    const bugs: unknown[] = []
    for (
      let due = await nextDue(world, destinationId);
      due !== null;
      due = await nextDue(world, destinationId)
    ) {
      const isServed = await serve(world, due).catch((error: unknown) => putOff(world, due, error, bugs))
      if (!isServed) return false
    }
    if (bugs.length > 0) throw bugs[0]
    return true
  })
}

/** Whatever is wrong with one entry keeps no other from being sent; it comes again later, and is told of at the end. */
async function putOff(world: OutboxWorld, { id }: Entry, error: unknown, bugs: unknown[]): Promise<boolean> {
  const entry = await record(world, id, { kind: 'stumbled', chance: world.chance() })
  if (entry === null) throw error
  bugs.push(error)
  return true
}

/** The lock is ours, so whatever is "sending" lost its worker. */
async function adoptOrphans(world: OutboxWorld, destinationId: string): Promise<void> {
  for (const entry of await world.store.list(['sending'])) {
    if (entry.destinationId === destinationId) await record(world, entry.id, { kind: 'orphaned' })
  }
}

/** A repair may have come while an attempt still failed for want of it, or its worker may have died over it. */
async function resumeRepaired(world: OutboxWorld, destinationId: string): Promise<void> {
  const paused = (await world.store.list(['paused'])).filter((entry) => entry.destinationId === destinationId)
  if (paused.length === 0 || !(await world.isWhole(destinationId))) return
  for (const { id } of paused) await record(world, id, { kind: 'resumed' })
}

async function nextDue(world: OutboxWorld, destinationId: string): Promise<Entry | null> {
  const openFrom = await world.openFrom(destinationId)
  if (openFrom === null || openFrom > world.now()) return null
  return await world.store.nextDue(destinationId, world.now())
}

/** False where the disk takes no record of it: then nothing may be sent, neither this nor another. */
async function serve(world: OutboxWorld, due: Entry): Promise<boolean> {
  if (!/^(held|waiting|paused)$/.test(due.state.kind)) return await check(world, due)
  return due.doubt === null ? await deliver(world, due) : await look(world, due, due.doubt)
}

async function check(world: OutboxWorld, due: Entry): Promise<boolean> {
  const [suspect] = due.suspects.toSorted((left, right) => left.notBefore - right.notBefore)
  if (suspect === undefined) return false
  const seen = await world.check(due, suspect)
  const event = { kind: 'checked' as const, step: suspect.step, ...seen, chance: world.chance() }
  return (await record(world, due.id, event)) !== null || (await world.store.read(due.id)) === null
}

async function look(world: OutboxWorld, due: Entry, doubt: Doubt): Promise<boolean> {
  const seen = await world.look(due, doubt)
  const looked = await record(world, due.id, { kind: 'looked', ...seen, chance: world.chance() })
  return looked !== null || (await world.store.read(due.id)) === null
}

async function deliver(world: OutboxWorld, due: Entry): Promise<boolean> {
  const entry = await record(world, due.id, { kind: 'started' })
  // Taken back between the look for it and now.
  if (entry === null) return (await world.store.read(due.id)) === null
  const outcome = await attempt(world, entry)
  if (outcome === 'unrecorded') return false
  return (await record(world, entry.id, { kind: 'ended', outcome, chance: world.chance() })) !== null
}

/**
 * What the disk does not take ends the attempt: the next request would build on what nobody will know of. The entry stays
 * as the disk has it, "sending", and the next run looks whether the write in doubt happened.
 */
async function attempt(world: OutboxWorld, entry: Entry): Promise<DeliveryOutcome | 'unrecorded'> {
  let isUnrecorded = false
  const recordOrStop = async (event: EntryEvent): Promise<void> => {
    if ((await record(world, entry.id, event)) !== null) return
    isUnrecorded = true
    // The only way out of the adapter that sends nothing more.
    throw new Error('The disk takes no record of this delivery')
  }
  try {
    return await world.attempt(entry, {
      begin: (step, since) => recordOrStop({ kind: 'begun', step, since }),
      report: (step, id, since) => recordOrStop({ kind: 'stepFinished', step, id, since }),
    })
  } catch (error) {
    if (!isUnrecorded) throw error
    return 'unrecorded'
  }
}

async function record(world: OutboxWorld, id: string, event: EntryEvent): Promise<Entry | null> {
  const changed = await world.store.change(
    id,
    (entry) => entry && unlessOver(advance(entry, event, world.now())),
  )
  if (changed.kind === 'full' || changed.entry === null) return null
  if (changed.entry.state.kind !== 'undone') await world.announce(changed.entry)
  return changed.entry
}
