import type { MessageAnswer } from '../messages/contract.ts'
import type { Entry, Twin } from '../outbox/entry.ts'
import { browserList } from './browser-list.ts'
import { isUndoable, isUnsent } from './can-undo.ts'
import { entryView } from './entry-view.ts'
import { findTwins } from './find-twins.ts'
import { isInUse } from './is-in-use.ts'
import { keepRemainder } from './keep-remainder.ts'
import { logged, logOutcome } from './log-delivery.ts'
import { asOnlyWriter } from './one-writer.ts'
import { markDisconnected, openConnection } from './open-connection.ts'
import { showOutbox } from './show-outbox.ts'
import { deleteTwins } from './twins.ts'
import type { World } from './world.ts'

type Undone = MessageAnswer<'entry.undo'>

/**
 * Takes a lead back: before it is sent by forgetting it, after it was delivered as new by deleting it there, where the
 * CRM lets us. The draft stays as it is.
 */
export async function undoEntry(world: World, entryId: string): Promise<Undone> {
  const entry = await world.entries.read(entryId)
  if (entry === null) return { kind: 'undone' }
  const undone = isUnsent(entry)
    ? await takeBack(world, entryId)
    : await asOnlyWriter(world, entry, () => deleteThere(world, entryId))
  if (undone.kind === 'undone') await world.announceGone([entryId], 'undone')
  await showOutbox(world)
  return undone
}

/** The look and the forgetting are one act, which no sending can come between. */
async function takeBack(world: World, entryId: string): Promise<Undone> {
  await world.entries.change(entryId, (entry) => (entry !== null && isUnsent(entry) ? null : entry))
  const entry = await world.entries.read(entryId)
  return entry === null ? { kind: 'undone' } : { kind: 'too-late', entry: await entryView(world, entry) }
}

async function deleteThere(world: World, entryId: string): Promise<Undone> {
  // Another click may have been faster.
  const refuse = async (kind: 'too-late' | 'failed' | 'used'): Promise<Undone> => {
    const known = await world.entries.read(entryId)
    return known === null ? { kind: 'undone' } : { kind, entry: await entryView(world, known) }
  }
  const entry = await world.entries.read(entryId)
  if (entry?.state.kind !== 'delivered' || !isUndoable(entry)) return await refuse('too-late')
  // Another lead of the user's went into what this one made: deleted, that would be gone as well.
  if (await isUsed(world, entry, madeBy(entry, entry.state.receipt.recordId))) return await refuse('used')
  const left = await secondRecords(world, entry)
  if (left.length > 0) return await refuse((await isUsed(world, entry, left)) ? 'used' : 'failed')
  const opened = await openConnection(world, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') return await refuse('failed')
  const remainder = await keepRemainder(world, entry)
  if (remainder === 'full') return await refuse('failed')
  const { recordId } = entry.state.receipt
  const call = logged(world, entry, opened.access.call)
  const undoing = { ...opened.access, call, list: browserList(world), recordId, done: entry.done }
  const outcome = (await opened.crm.undo?.(undoing)) ?? { kind: 'refused' as const, refusals: [] }
  await logOutcome(world, entry, outcome)
  if (outcome.kind === 'disconnected')
    await markDisconnected(world, entry.destinationId, outcome.disconnection)
  if (outcome.kind !== 'undone') {
    await remainder?.drop()
    return await refuse('failed')
  }
  // What the user has corrected meanwhile, and so wants there again, stays; and a full disk forgets nothing.
  const forgotten = await world.entries.change(entry.id, (now) =>
    now?.state.kind === 'delivered' ? null : now,
  )
  if (forgotten.kind === 'full') {
    await remainder?.drop()
    return await refuse('failed')
  }
  return forgotten.entry === null ? { kind: 'undone' } : await refuse('too-late')
}

/** What the user only saw there has no id. */
function madeBy({ done }: Entry, recordId: string): Twin[] {
  const made = Object.entries(done).map(([step, id]) => ({ step, id }))
  return [...made, { step: '', id: recordId }].filter(({ id }) => id !== '')
}

async function isUsed(world: World, entry: Entry, records: readonly Twin[]): Promise<boolean> {
  const uses = await Promise.all(records.map(({ step, id }) => isInUse(world, entry, step, id)))
  return uses.includes(true)
}

/** Those that did not go. They go first: what is left, should that fail, is still there as the entry says. */
async function secondRecords(world: World, entry: Entry): Promise<Twin[]> {
  await findTwins(world, entry)
  const found = await world.entries.read(entry.id)
  if (found === null || found.twins.length === 0) return []
  await deleteTwins(world, found)
  return (await world.entries.read(entry.id))?.twins ?? []
}
