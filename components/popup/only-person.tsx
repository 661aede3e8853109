import type { DraftPerson } from '../../lib/lead/draft.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { CompanyName } from './company-name.tsx'
import type { FormView } from './form-view.ts'
import { PersonFields } from './person-fields.tsx'
import { sayPerson } from './person-name.ts'

/** The only person of a page as a plain form, or as one line where the user wants just the company. */
export function OnlyPerson({ form, person }: { form: FormView; person: DraftPerson }) {
  const { say } = useGleaner()
  const name = sayPerson(say, person)
  if (person.included) {
    return (
      <fieldset class="block" aria-label={name}>
        <PersonFields form={form} person={person} company={<CompanyName form={form} />} />
      </fieldset>
    )
  }
  return (
    <p class="block left-out">
      <bdi>{name}</bdi> <span class="hint">{say('person_left_out')}</span>
    </p>
  )
}
