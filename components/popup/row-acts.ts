import type { Draft } from '../../lib/lead/draft.ts'
import { includeThese } from './edit-draft.ts'
import { removePerson } from './edit-people.ts'
import type { PopupActs } from './popup-acts.ts'

/** What the rows of several people can do; the same object as long as the form is there, so that no row is drawn anew. */
export interface RowActs {
  /** Ticks or unticks a person; `isRange`: and everybody between them and whoever was ticked before. */
  tick: (personId: string, included: boolean, isRange: boolean) => void
  open: (personId: string | null) => void
  remove: (personId: string) => void
  /** The keyboard has come to this row: it is where it comes back to. */
  reach: (personId: string) => void
}

interface RowWorld {
  edit: PopupActs['edit']
  open: (personId: string | null) => void
  reach: (personId: string) => void
  onRemoved: () => void
}

export function createRowActs({ edit, open, reach, onRemoved }: RowWorld): RowActs {
  let last: string | null = null
  return {
    tick: (personId, included, isRange) => {
      const from = isRange ? last : null
      last = personId
      void edit((draft) => includeThese(draft, between(draft, from ?? personId, personId), included))
    },
    open,
    remove: (personId) => {
      void edit((draft) => removePerson(draft, personId))
      onRemoved()
    },
    reach,
  }
}

/** Both ends and everybody between them; the second alone where the first is not there any more. */
function between({ people }: Draft, from: string, to: string): ReadonlySet<string> {
  const ids = people.map(({ id }) => id)
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((one, other) => one - other)
  return new Set(start === undefined || start < 0 || end === undefined ? [to] : ids.slice(start, end + 1))
}
