import { hasCommonRecord } from './apart-by-default.ts'
import { chosenDestination } from './chosen.ts'
import { standsForSeveral } from './edit-people.ts'
import type { Several } from './form-view.ts'
import { personVerdict } from './person-verdict.ts'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { isApart } from './saved-entries.ts'

/** What the rows of several people show and do. */
export function severalView(state: OpenState, { chooseNew, chooseAll }: PopupActs): Several {
  const destination = chosenDestination(state)
  const id = destination?.id ?? ''
  return {
    verdictOf: (person) => personVerdict(state.people, id, person, state.draft.company),
    isApart: isApart(state),
    canChooseApart:
      state.entries.length === 0 &&
      !state.isEditing &&
      destination !== undefined &&
      standsForSeveral(state.draft) &&
      hasCommonRecord(destination.makes),
    isOnlyNew: state.people.onlyNew,
    destinationName: destination?.name ?? '',
    chooseNew,
    chooseAll,
  }
}
