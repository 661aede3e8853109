import type { MessageRequest } from '../../lib/messages/contract.ts'
import type { DestinationView } from '../../lib/messages/views.ts'
import { chosenDestination, chosenStatusId } from './chosen.ts'
import type { PopupActs, PopupWorld } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { alsoPlaces, isApart } from './saved-entries.ts'
import { undecidedMatches } from './verdict-state.ts'

/**
 * Saves the draft to every place that is chosen; `asNew`: under this id as a further record of a lead that is saved already. What was
 * typed meanwhile is stored as what it is after that: a correction that is not saved.
 */
export async function saveLead(
  world: PopupWorld,
  edit: PopupActs['edit'],
  asNew: string | null = null,
): Promise<void> {
  const { ask, current, dispatch } = world
  const state = current()
  if (state.phase !== 'open' || state.busy !== null) return
  const destination = chosenDestination(state)
  if (destination === undefined) return
  if (asNew === null && undecidedMatches(state).length > 0) return dispatch({ kind: 'choice-wanted' })
  dispatch({ kind: 'saving' })
  const answer = await ask('lead.save', requestOf(world, state, destination, asNew))
  switch (answer?.kind) {
    case undefined:
      return dispatch({ kind: 'unanswered' })
    case 'saved':
      dispatch({ kind: 'saved', entries: [answer.entry, ...(answer.others ?? [])] })
      return await storeUnsaved(world, edit)
    case 'known':
      return dispatch({
        kind: 'known',
        trouble: answer.isPart ? 'known-part' : 'known',
        entries: [answer.entry, ...(answer.others ?? [])],
      })
    case 'invalid':
      return dispatch({ kind: 'invalid', problems: answer.problems, destinationId: answer.destinationId })
    case 'full':
      return dispatch({ kind: 'unsaved', trouble: 'save-full' })
    case 'gone':
      return dispatch({ kind: 'unsaved', trouble: 'gone' })
  }
}

/** One whose answer was lost is asked for once more under the same id, or it would be made twice. */
export function createSaveAsNew(world: PopupWorld, edit: PopupActs['edit']): () => Promise<void> {
  let lostId: string | null = null
  return async () => {
    const id = lostId ?? crypto.randomUUID()
    lostId = id
    await saveLead(world, edit, id)
    const state = world.current()
    if (state.phase === 'open' && state.trouble !== 'silent') lostId = null
  }
}

async function storeUnsaved({ current }: PopupWorld, edit: PopupActs['edit']): Promise<void> {
  const state = current()
  if (state.phase === 'open' && state.saysUnsaved) await edit((draft) => draft)
}

function requestOf(
  { tabId }: PopupWorld,
  state: OpenState,
  destination: DestinationView,
  asNew: string | null,
): MessageRequest<'lead.save'> {
  const { draft } = state
  return {
    tabId,
    draft,
    destinationId: destination.id,
    statusId: chosenStatusId(draft, destination),
    also: alsoPlaces(state).map(({ id }) => id),
    isApart: isApart(state),
    asNew,
  }
}
