import type { RecoverOutcome } from '../crm/contract.ts'
import type { Doubt, Entry, Suspect } from '../outbox/entry.ts'
import type { Looked } from '../outbox/run.ts'
import { LONGEST_WAIT_MS } from '../outbox/wait.ts'
import { browserList } from './browser-list.ts'
import { contentOf } from './content-of.ts'
import { logged } from './log-delivery.ts'
import { openConnection } from './open-connection.ts'
import { settled } from './settled.ts'
import { underWay } from './show-outbox.ts'
import { oneInDoubt } from './twins.ts'
import { watchedCall } from './watched-call.ts'
import type { World } from './world.ts'

/** Looks for a write in doubt, or for the second record of one that is done. */
export async function look(
  world: World,
  entry: Entry,
  { step, since, firstLookAt, isThere }: Omit<Doubt, 'looks'>,
): Promise<Looked> {
  const watched = watchedCall(world.call, world.now)
  const opened = await openConnection({ ...world, call: watched.call }, entry.crm, entry.destinationId)
  if (opened.kind === 'disconnected') return { outcome: await settled(world, entry, opened), at: null }
  const { [step]: made, ...done } = entry.done
  const outcome = await opened.crm.recover({
    ...opened.access,
    ...contentOf(entry),
    done,
    call: logged(world, entry, opened.access.call),
    list: browserList(world),
    step,
    since,
    isThere,
    isTaken: async (id) => id === made || (await world.entries.isMadeByOther(entry, step, id)),
  })
  const at = watched.lastAnswerAt()
  const known = believed(outcome, { firstLookAt, isThere }, at, opened.crm.settleMs)
  return { outcome: await settled(world, entry, known, opened.access.credentials), at }
}

/**
 * What looks like a second record may be that of another lead in doubt. That one is looked for first; while it waits for
 * the user, nothing is asked of the CRM.
 */
export async function check(world: World, entry: Entry, suspect: Suspect): Promise<Looked> {
  const other = await oneInDoubt(world, entry, suspect.step)
  if (other !== null && !isUnderWay(other))
    return { outcome: { kind: 'early', waitMs: LONGEST_WAIT_MS }, at: null }
  const seen = await look(world, entry, { ...suspect, isThere: false })
  const isOther = seen.outcome.kind === 'made' && other !== null
  return isOther ? { ...seen, outcome: { kind: 'early', waitMs: OTHER_FIRST_MS } } : seen
}

const OTHER_FIRST_MS = 30_000

const isUnderWay = ({ state: { kind } }: Entry): boolean => (underWay as readonly string[]).includes(kind)

/** What cannot be seen may not have gone out yet when it was looked for first. */
function believed(
  outcome: RecoverOutcome,
  { firstLookAt, isThere }: Pick<Doubt, 'firstLookAt' | 'isThere'>,
  at: number | null,
  settleMs: number,
): RecoverOutcome {
  if (at === null) return outcome
  // A first look later than now was not by this clock.
  const firstAt = Math.min(firstLookAt ?? at, at)
  const waitMs = firstAt + settleMs - at
  return outcome.kind === 'absent' && !isThere && waitMs > 0 ? { kind: 'early', waitMs } : outcome
}
