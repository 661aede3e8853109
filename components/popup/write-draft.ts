import type { Draft } from '../../lib/lead/draft.ts'
import { changeOfDraft } from '../../lib/lead/draft-change.ts'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { PopupWorld } from './popup-acts.ts'

/** Of a draft with more people than that only what changes is sent: all of it would make each keystroke wait. */
const MOST_SENT_WHOLE = 20

type Written = MessageAnswer<'draft.write'> | undefined

/** Makes what stores the draft after an edit: each at once and in order, so that none is lost when the popup closes. */
export function createDraftWriter({
  ask,
  tabId,
}: Pick<PopupWorld, 'ask' | 'tabId'>): (draft: Draft) => Promise<Written> {
  /** What the background has, or will have when all that was sent has arrived; null: that is not known. */
  let sent: Draft | null = null
  let latest: Draft
  /** What becomes of the last draft that was sent whole: the changes after it are built on it. */
  let whole: Promise<Written> = Promise.resolve(undefined)

  const writeWhole = async (draft: Draft): Promise<Written> => {
    sent = draft
    const writing = ask('draft.write', { tabId, draft })
    whole = writing
    const answer = await writing
    // Nothing is to be built on what is not there.
    if (answer?.kind !== 'stored' && whole === writing) sent = null
    return answer
  }

  return async (draft) => {
    latest = draft
    const isMany = draft.people.length > MOST_SENT_WHOLE
    const change = sent !== null && isMany ? changeOfDraft(sent, draft) : null
    if (change === null) return await writeWhole(draft)
    sent = draft
    const base = whole
    const [answer, based] = await Promise.all([ask('draft.change', { tabId, change }), base])
    // All was sent whole since, with this in it.
    if (whole !== base) return await whole
    if (answer?.kind === 'stored' && based?.kind === 'stored') return answer
    if (answer?.kind === 'full' && latest === draft) {
      sent = null
      return answer
    }
    // What was typed meanwhile was built on what did not arrive: the whole of it goes once more.
    return await writeWhole(latest)
  }
}
