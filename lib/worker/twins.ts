import { reachKeys } from '../lead/reach-keys.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { advance } from '../outbox/advance.ts'
import type { Entry } from '../outbox/entry.ts'
import { unlessOver } from '../outbox/remainder.ts'
import { isTakenBack } from '../storage/entry-places.ts'
import { browserList } from './browser-list.ts'
import { entryView } from './entry-view.ts'
import { isInUse } from './is-in-use.ts'
import { logged } from './log-delivery.ts'
import { asOnlyWriter } from './one-writer.ts'
import { openConnection } from './open-connection.ts'
import { showOutbox } from './show-outbox.ts'
import type { Answered } from './watched-call.ts'
import type { World } from './world.ts'

/**
 * Second records of one write. Both browsers repeat a request by themselves, a POST as well, where a connection that was
 * used before breaks without an answer (`ShouldResendRequest` in Chromium's network stack, `nsHttpTransaction::Close` in
 * Firefox's); the extension sees one request and one answer. Where the first had been served, its record is there twice.
 */

/** Fewer do not tell how fast a write can be. */
const ENOUGH_MEASURED = 8

/** A write that was served twice took at least twice as long as the fastest of its kind; the first have no measure. */
export async function mayBeTwice(
  { writeTimes }: Pick<World, 'writeTimes'>,
  entry: Pick<Entry, 'destinationId'>,
  written: Answered,
): Promise<boolean> {
  const known = (await writeTimes.read())[timeKey(entry, written)]
  return known === undefined || known.count < ENOUGH_MEASURED || written.tookMs >= 2 * known.fastestMs
}

/** Remembers how long a write took that was served. */
export async function measureWrite(
  { writeTimes }: Pick<World, 'writeTimes'>,
  entry: Pick<Entry, 'destinationId'>,
  written: Answered,
): Promise<void> {
  const key = timeKey(entry, written)
  const tookMs = Math.max(0, written.tookMs)
  const known = (await writeTimes.read())[key]
  if (known !== undefined && known.count >= ENOUGH_MEASURED && known.fastestMs <= tookMs) return
  await writeTimes.update((all) => {
    const { fastestMs, count } = all[key] ?? { fastestMs: tookMs, count: 0 }
    return { ...all, [key]: { fastestMs: Math.min(fastestMs, tookMs), count: count + 1 } }
  })
}

const timeKey = ({ destinationId }: Pick<Entry, 'destinationId'>, { kind }: Answered): string =>
  `${destinationId} ${kind}`

/** Another lead like this one, of which it is not known whether it made a record of the kind that `step` makes. */
export async function oneInDoubt(
  { entries }: Pick<World, 'entries'>,
  { id, destinationId, lead }: Entry,
  step: string,
): Promise<Entry | null> {
  const alike = await entries.find(reachKeys(lead))
  const isInDoubt = ({ doubt }: Entry) => doubt !== null && kindOf(doubt.step) === kindOf(step)
  const others = alike.filter((other) => other.id !== id && other.destinationId === destinationId)
  return others.find(isInDoubt) ?? null
}

/** Steps are named by what they make. */
const kindOf = (step: string): string | undefined => step.split(':')[0]

/** Deletes the second records, or keeps them, as the user says. */
export async function settleTwins(
  world: World,
  entryId: string,
  keep: boolean,
): Promise<MessageAnswer<'entry.twins'>> {
  const entry = await world.entries.read(entryId)
  const twins = entry?.twins ?? []
  if (entry !== null && !keep) await asOnlyWriter(world, entry, () => deleteTwins(world, entry))
  else await forgetTwins(world, entryId, twins)
  await showOutbox(world)
  const after = await world.entries.read(entryId)
  const left = after?.twins.filter(({ id }) => twins.some((twin) => twin.id === id)) ?? []
  const isUsed = after !== null && (await anyInUse(world, after, left))
  // What is looked for once more is nothing to the user until it is found.
  const isShown = after !== null && after.state.kind !== 'undone'
  return { isDone: left.length === 0, isUsed, entry: isShown ? await entryView(world, after) : null }
}

/** Deletes the second records of a lead, as far as the CRM lets it, and remembers of each that it is gone. */
export async function deleteTwins(world: World, entry: Entry): Promise<void> {
  const opened = await openConnection(world, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') return
  const call = logged(world, entry, opened.access.call)
  for (const twin of entry.twins) {
    // The user has saved to it since: it is a lead of theirs now, and only keeping it settles the question.
    if (await isInUse(world, entry, twin.step, twin.id)) continue
    const done = { ...(await hangingOn(world, entry, twin)), [twin.step]: twin.id }
    const undoing = { ...opened.access, call, list: browserList(world), recordId: twin.id, done }
    const outcome = await opened.crm.undo?.(undoing)
    if (outcome?.kind === 'undone') await forgetTwins(world, entry.id, [twin])
  }
}

async function anyInUse(world: World, entry: Entry, twins: Entry['twins']): Promise<boolean> {
  const uses = await Promise.all(twins.map(({ step, id }) => isInUse(world, entry, step, id)))
  return uses.includes(true)
}

/**
 * What was made with a lead that was taken back stayed there as long as its second record held it. What is another lead's
 * by now, or still its own where the worker died before anything was deleted, is not to go.
 */
async function hangingOn(
  world: World,
  entry: Entry,
  { step }: Entry['twins'][number],
): Promise<Entry['done']> {
  if (!isTakenBack(entry) || kindOf(step) !== 'lead') return {}
  const uses = await Promise.all(
    Object.entries(entry.done).map(async ([made, id]) => ({
      made,
      id,
      isUsed: await isInUse(world, entry, made, id),
    })),
  )
  return Object.fromEntries(uses.filter(({ isUsed }) => !isUsed).map(({ made, id }) => [made, id]))
}

async function forgetTwins(world: World, entryId: string, twins: Entry['twins']): Promise<void> {
  const event = { kind: 'twinsSettled' as const, ids: twins.map(({ id }) => id) }
  await world.entries.change(entryId, (known) => known && unlessOver(advance(known, event, world.now())))
}
