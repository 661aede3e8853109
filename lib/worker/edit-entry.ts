import { decisionOfIntent } from '../lead/decision-of-intent.ts'
import { draftOfLead } from '../lead/draft-of-lead.ts'
import type { PopupView } from '../messages/views.ts'
import { NO_TAB } from '../storage/drafts.ts'
import { popupViewOf } from './popup-view.ts'
import { typedValues } from './typed-values.ts'
import type { World } from './world.ts'

/** The popup's view of a lead that was saved, wherever its page and draft are by now; null: it is not there any more. */
export async function editEntry(world: World, entryId: string): Promise<PopupView | null> {
  const entry = await world.entries.read(entryId)
  if (entry === null) return null
  const decision = decisionOfIntent(entry.intent, entry.lead)
  const draft = draftOfLead(entry.lead, {
    id: entry.draftId,
    destinationId: entry.destinationId,
    statusId: entry.statusId,
    values: { [entry.destinationId]: await typedValues(world, entry) },
    decisions: decision === undefined ? {} : { [entry.destinationId]: decision },
  })
  const begun = await world.drafts.read(NO_TAB, draft.pageUrl)
  // What was typed before its tab was loaded anew.
  return await popupViewOf(world, begun?.touched && begun.id === draft.id ? begun : draft)
}
