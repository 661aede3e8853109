import type { Entry } from '../outbox/entry.ts'
import { sentId } from '../outbox/remainder.ts'
import { inNeed, underWay } from './show-outbox.ts'
import type { World } from './world.ts'

/** Whether another lead made this record by such a step or became it, or is on its way to become it. */
export async function isInUse(
  { entries }: Pick<World, 'entries'>,
  entry: Entry,
  step: string,
  recordId: string,
): Promise<boolean> {
  if (await entries.isMadeByOther(entry, step, recordId, await remaindersOf(entries, entry))) return true
  const open = await entries.list([...underWay, ...inNeed])
  return open.some(
    ({ id, destinationId, intent }) =>
      id !== entry.id && destinationId === entry.destinationId && isMeant(intent, step, recordId),
  )
}

/** What a worker kept that died before it deleted the lead is no lead of its own. */
async function remaindersOf(entries: World['entries'], { id }: Entry): Promise<string[]> {
  const kept = await entries.list(['undone', 'left'])
  return kept.filter((one) => one.id !== id && sentId(one) === id).map((one) => one.id)
}

/** Vendors number records of each kind on their own. What kind `recordId` is of, the ids tell. */
function isMeant(intent: Entry['intent'], step: string, id: string): boolean {
  if (intent.kind === 'create') return false
  const { recordId, ids } = intent.target
  const kind = step.split(':')[0] ?? ''
  const known = ids[kind]
  if (known !== undefined) return known === id
  return recordId === id && (kind === '' || !Object.values(ids).includes(id))
}
