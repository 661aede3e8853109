import type { DraftPerson } from '../../lib/lead/draft.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { includeEverybody } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { PersonFields } from './person-fields.tsx'
import { PersonRow } from './person-row.tsx'

interface PeopleProps {
  form: FormView
  openPersonId: string | null
  onOpen: (personId: string | null) => void
}

/** One person as a plain form; several as rows to tick, one of them open. */
export function People({ form, openPersonId, onOpen }: PeopleProps) {
  const { say } = useGleaner()
  const { people } = form.draft
  const [only] = people
  if (people.length === 1 && only !== undefined) {
    return (
      <fieldset class="block" aria-label={personName(only) || say('person_unnamed')}>
        <PersonFields form={form} person={only} />
      </fieldset>
    )
  }
  return (
    <section class="people">
      <PeopleHead form={form} />
      <ul class="people-list">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            form={form}
            person={person}
            name={personName(person) || say('person_unnamed')}
            open={person.id === openPersonId}
            onToggle={() => onOpen(person.id === openPersonId ? null : person.id)}
          />
        ))}
      </ul>
    </section>
  )
}

function PeopleHead({ form }: { form: FormView }) {
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
            const included = event.currentTarget.checked
            void form.edit((draft) => includeEverybody(draft, included))
          }}
        />
        {say('people_all')}
      </label>
      <span class="hint">{say('people_count', String(chosen), String(people.length))}</span>
    </div>
  )
}

function personName(person: DraftPerson): string {
  return person.name.value || person.emails[0]?.value || person.phones[0]?.value || ''
}
