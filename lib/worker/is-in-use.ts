import type { Entry } from '../outbox/entry.ts'
import { inNeed, underWay } from './show-outbox.ts'
import type { World } from './world.ts'

/** Whether another lead made this record by such a step or became it, or is on its way to become it. */
export async function isInUse(
  { entries }: Pick<World, 'entries'>,
  entry: Entry,
  step: string,
  recordId: string,
): Promise<boolean> {
  if (await entries.isMadeByOther(entry, step, recordId)) return true
  const open = await entries.list([...underWay, ...inNeed])
  return open.some(
    ({ id, destinationId, intent }) =>
      id !== entry.id && destinationId === entry.destinationId && isMeant(intent, recordId),
  )
}

const isMeant = (intent: Entry['intent'], recordId: string): boolean =>
  intent.kind !== 'create' && [intent.target.recordId, ...Object.values(intent.target.ids)].includes(recordId)
