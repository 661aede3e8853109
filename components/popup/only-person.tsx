import type { DraftPerson } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { includePerson } from './edit-draft.ts'
import { isBlank } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { PersonFields } from './person-fields.tsx'
import { sayPerson } from './person-name.ts'

interface OnlyPersonProps {
  form: FormView
  person: DraftPerson
  /** Where the keyboard goes when one of the two forms takes the other's place. */
  onChange: () => void
}

/** The only person of a page as a plain form, or left out where the user wants just the company. */
export function OnlyPerson({ form, person, onChange }: OnlyPersonProps) {
  const { say } = useGleaner()
  const name = sayPerson(say, person)
  const include = (included: boolean) => {
    void form.edit((draft) => includePerson(draft, person.id, included))
    onChange()
  }
  if (!person.included) {
    return (
      <div class="block left-out">
        <p>
          <bdi>{name}</bdi> <span class="hint">{say('person_left_out')}</span>
        </p>
        <Button small onClick={() => include(true)}>
          {say('person_put_back')}
        </Button>
      </div>
    )
  }
  return (
    <fieldset class="block" aria-label={name}>
      <PersonFields form={form} person={person}>
        {!isBlank(person) && (
          <Button kind="quiet" small onClick={() => include(false)}>
            {say('person_leave_out')}
          </Button>
        )}
      </PersonFields>
    </fieldset>
  )
}
