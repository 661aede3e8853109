import type { Draft } from '../../lib/lead/draft.ts'
import { changeOfDraft } from '../../lib/lead/draft-change.ts'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { PopupWorld } from './popup-acts.ts'

/** Of a draft with more people than that only what changes is sent: all of it would make each keystroke wait. */
const MOST_SENT_WHOLE = 20

/** Makes what stores the draft after an edit: each at once and in order, so that none is lost when the popup closes. */
export function createDraftWriter({
  ask,
  tabId,
}: Pick<PopupWorld, 'ask' | 'tabId'>): (draft: Draft) => Promise<MessageAnswer<'draft.write'> | undefined> {
  let last: Draft | null = null
  return async (draft) => {
    const before = last
    last = draft
    const change =
      before === null || draft.people.length <= MOST_SENT_WHOLE ? null : changeOfDraft(before, draft)
    if (change === null) return await ask('draft.write', { tabId, draft })
    const answer = await ask('draft.change', { tabId, change })
    // Whatever was typed meanwhile is in the last one.
    return answer?.kind === 'missing' ? await ask('draft.write', { tabId, draft: last }) : answer
  }
}
