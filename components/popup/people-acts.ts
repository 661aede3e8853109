import { includeEverybody } from './edit-draft.ts'
import { chooseNew } from './only-new.ts'
import type { PopupActs, PopupWorld } from './popup-acts.ts'

/** Makes the acts about several people: to tick them, and to look for each. */
export function createPeopleActs(
  world: PopupWorld,
  edit: PopupActs['edit'],
): Pick<PopupActs, 'lookForPeople' | 'chooseNew' | 'chooseAll'> {
  const { current, dispatch } = world
  // Only where there are several people.
  let look: Promise<PopupActs['lookForPeople']> | null = null
  const lookForPeople = async (wantsAll: boolean) => {
    look ??= import('./look-for-people.ts').then((file) => file.createPeopleLook(world, edit))
    await (await look)(wantsAll)
  }
  return {
    lookForPeople,
    chooseNew: async () => {
      const state = current()
      if (state.phase !== 'open') return
      dispatch({ kind: 'only-new', isWanted: true })
      // Those who are not told of yet are ticked as they are.
      await Promise.all([edit((draft) => chooseNew(state, draft)), lookForPeople(true)])
    },
    chooseAll: async (included) => {
      dispatch({ kind: 'only-new', isWanted: false })
      await edit((draft) => includeEverybody(draft, included))
    },
  }
}
