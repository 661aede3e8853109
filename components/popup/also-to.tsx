import { useId, useRef, useState } from 'preact/hooks'
import type { StatusView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { ChoiceChips } from '../shared/choice-chips.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { setAlso } from './edit-destination.ts'
import type { FormView } from './form-view.ts'

/** The further places that the lead goes to with the same save. */
export function AlsoTo({ form, places }: { form: FormView; places: readonly StatusView[] }) {
  const { say } = useGleaner()
  const id = useId()
  const chosen = places.map((place) => place.id).filter((place) => form.draft.also.includes(place))
  const { shown, rest, isOpen, toggle } = useFirstFew(places, chosen)
  return (
    <div class="also">
      <span class="field-label" aria-hidden="true">
        {say('also_to')}
      </span>
      <ChoiceChips
        label={say('also_to')}
        options={shown.map((place) => ({ ...place, color: null }))}
        chosen={chosen}
        control={{ id, 'aria-invalid': false, 'aria-describedby': undefined }}
        onChange={(also) => void form.edit((draft) => setAlso(draft, also))}
      />
      {rest > 0 && (
        <button type="button" class="link" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          {isOpen ? say('verdict_hide') : sayCount(say, 'and_more', rest)}
        </button>
      )}
    </div>
  )
}

/** On one line, where more than two lines would be needed. */
const shownAtFirst = 2
const mostUnfolded = 5

/** Of many only the first, so that they leave room for the lead, and those that were ticked; all on demand. */
function useFirstFew(places: readonly StatusView[], chosen: readonly string[]) {
  const [isOpen, open] = useState(false)
  // One that is unticked does not go from under the pointer.
  const ticked = useRef(new Set<string>()).current
  for (const id of chosen) ticked.add(id)
  const few = places.filter(({ id }, index) => index < shownAtFirst || ticked.has(id))
  const isFolded = places.length > mostUnfolded
  return {
    shown: isOpen || !isFolded ? places : few,
    rest: isFolded ? places.length - few.length : 0,
    isOpen,
    toggle: () => open(!isOpen),
  }
}
