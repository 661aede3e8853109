import { ChevronDown } from 'lucide-preact'
import { Fragment } from 'preact'
import { useId } from 'preact/hooks'
import type { DraftPerson } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { includePerson } from './edit-draft.ts'
import { isBlank } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { PersonFields } from './person-fields.tsx'
import { PersonMark } from './person-mark.tsx'
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
  const verdict = form.several.verdictOf(person)
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
            {verdict && <PersonMark verdict={verdict} destinationName={form.several.destinationName} />}
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

/** The title, the employer where it is another than the page's own organisation, and how to reach them. */
function PersonPost({ person }: { person: DraftPerson }) {
  const { title, company, emails, phones } = person
  const facts = [title, company].map(({ value }) => value).filter(Boolean)
  const contact = emails[0]?.value || phones[0]?.value || ''
  return (
    <>
      {facts.length > 0 && (
        <span class="person-post">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
        </span>
      )}
      {contact !== '' && (
        <bdi class="person-post" dir="ltr">
          {contact}
        </bdi>
      )}
    </>
  )
}
