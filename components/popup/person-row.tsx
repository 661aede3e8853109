import { ChevronDown, Mail, Phone } from 'lucide-preact'
import { useId } from 'preact/hooks'
import type { DraftPerson } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { includePerson } from './edit-draft.ts'
import { isBlank } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { PersonFields } from './person-fields.tsx'
import { sayPerson } from './person-name.ts'

interface PersonRowProps {
  form: FormView
  person: DraftPerson
  open: boolean
  onToggle: () => void
  onRemove: () => void
}

/** One of several people: ticked to be saved, opened to be corrected. */
export function PersonRow({ form, person, open, onToggle, onRemove }: PersonRowProps) {
  const { say } = useGleaner()
  const id = useId()
  const name = sayPerson(say, person)
  return (
    <li>
      <fieldset class={`person${open ? ' person-open' : ''}`} aria-label={name}>
        <div class="person-head">
          <input
            type="checkbox"
            aria-label={say('person_include', name)}
            checked={person.included}
            onChange={(event) => {
              const included = event.currentTarget.checked
              void form.edit((draft) => includePerson(draft, person.id, included))
            }}
          />
          <button
            type="button"
            class="person-toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onToggle}
          >
            <span class="person-words">
              <bdi class="person-name">{name}</bdi>
              <PersonPost person={person} />
            </span>
            {person.emails.length > 0 && <Mail class="icon" role="img" aria-label={say('field_email')} />}
            {person.phones.length > 0 && <Phone class="icon" role="img" aria-label={say('field_phone')} />}
            <ChevronDown class="icon person-chevron" aria-hidden="true" />
          </button>
        </div>
        {open && (
          <div class="person-body" id={id}>
            <PersonFields form={form} person={person}>
              {isBlank(person) && (
                <Button kind="quiet" small onClick={onRemove}>
                  {say('person_remove')}
                </Button>
              )}
            </PersonFields>
          </div>
        )}
      </fieldset>
    </li>
  )
}

/** The title, and the employer where it is another than the page's own organisation. */
function PersonPost({ person: { title, company } }: { person: DraftPerson }) {
  if (title.value === '' && company.value === '') return null
  return (
    <span class="person-post">
      {title.value !== '' && <bdi>{title.value}</bdi>}
      {title.value !== '' && company.value !== '' && ' · '}
      {company.value !== '' && <bdi>{company.value}</bdi>}
    </span>
  )
}
