import type { Draft } from '../lead/draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { saveLead } from './save-lead.ts'
import type { World } from './world.ts'

/** Saves a draft as one lead to one destination. */
export function saveDraft(
  world: World,
  draft: Draft,
  destinationId: string,
  statusId: string,
): Promise<MessageAnswer<'lead.save'>> {
  return saveLead(world, { draft, places: [{ destinationId, statusId }], isApart: false })
}
