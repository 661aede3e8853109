import { useId } from 'preact/hooks'
import type { StatusView } from '../../lib/messages/views.ts'
import { ChoiceChips } from '../shared/choice-chips.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { setAlso } from './edit-destination.ts'
import type { FormView } from './form-view.ts'

/** The further places that the lead goes to with the same save. */
export function AlsoTo({ form, places }: { form: FormView; places: readonly StatusView[] }) {
  const { say } = useGleaner()
  const id = useId()
  return (
    <div class="also">
      <span class="field-label" aria-hidden="true">
        {say('also_to')}
      </span>
      <ChoiceChips
        label={say('also_to')}
        options={places.map((place) => ({ ...place, color: null }))}
        chosen={places.map((place) => place.id).filter((place) => form.draft.also.includes(place))}
        control={{ id, 'aria-invalid': false, 'aria-describedby': undefined }}
        onChange={(also) => void form.edit((draft) => setAlso(draft, also))}
      />
    </div>
  )
}
