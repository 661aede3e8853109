import { sayNumber } from '../../lib/words/say-number.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { setApart } from './edit-destination.ts'
import type { FormView } from './form-view.ts'

/** Over several people: all of them at once, and how many will be saved. */
export function PeopleHead({ form }: { form: FormView }) {
  const { say } = useGleaner()
  const { people } = form.draft
  const chosen = people.filter((person) => person.included).length
  return (
    <div class="people-head">
      <label class="people-all">
        <input
          type="checkbox"
          checked={chosen === people.length}
          indeterminate={chosen > 0 && chosen < people.length}
          onChange={(event) => {
            void form.several.chooseAll(event.currentTarget.checked)
          }}
        />
        {say('people_all')}
      </label>
      <span class="hint">{say('people_count', sayNumber(say, chosen), sayNumber(say, people.length))}</span>
      <button
        type="button"
        class="link"
        aria-pressed={form.several.isOnlyNew}
        onClick={() => void form.several.chooseNew()}
      >
        {say('people_only_new')}
      </button>
      {form.several.canChooseApart && (
        <label class="people-apart">
          <input
            type="checkbox"
            checked={form.several.isApart}
            onChange={(event) => {
              const isApart = event.currentTarget.checked
              void form.edit((draft) => setApart(draft, isApart))
            }}
          />
          {say('people_apart')}
        </label>
      )}
    </div>
  )
}
