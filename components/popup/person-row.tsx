import { ChevronDown } from 'lucide-preact'
import { useId } from 'preact/hooks'
import type { DraftPerson } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { onlyWhenChanged } from '../shared/only-when-changed.ts'
import { isBlank } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonFields } from './person-fields.tsx'
import { PersonMark } from './person-mark.tsx'
import { sayPerson } from './person-name.ts'
import type { PersonVerdict } from './person-verdict.ts'
import type { RowActs } from './row-acts.ts'

interface PersonRowProps {
  person: DraftPerson
  verdict: PersonVerdict | null
  destinationName: string
  /** Of all rows the one that the Tab key stops at. */
  isStop: boolean
  /** Null: it is closed, and what else changes in the form is nothing to it. */
  form: FormView | null
  acts: RowActs
}

/** One of several people: ticked to be saved, opened to be corrected. */
export const PersonRow = onlyWhenChanged(
  ({ person, verdict, destinationName, isStop, form, acts }: PersonRowProps) => {
    const { say } = useGleaner()
    const id = useId()
    const name = sayPerson(say, person)
    const tabIndex = isStop ? 0 : -1
    const isOpen = form !== null
    return (
      <li>
        <fieldset class={`person${isOpen ? ' person-open' : ''}`} aria-label={name}>
          <div class="person-head" onFocusIn={() => acts.reach(person.id)}>
            <input
              type="checkbox"
              class="person-tick"
              tabIndex={tabIndex}
              aria-label={say('person_include', name)}
              aria-describedby={verdict === null ? undefined : `${id}-mark`}
              checked={person.included}
              onClick={(event) => acts.tick(person.id, event.currentTarget.checked, event.shiftKey)}
            />
            <button
              type="button"
              class="person-toggle"
              tabIndex={tabIndex}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => acts.open(isOpen ? null : person.id)}
            >
              <span class="person-words">
                <bdi class="person-name">{name}</bdi>
                {verdict && (
                  <PersonMark id={`${id}-mark`} verdict={verdict} destinationName={destinationName} />
                )}
                <PersonFacts person={person} />
              </span>
              <ChevronDown class="icon person-chevron" aria-hidden="true" />
            </button>
          </div>
          {form !== null && (
            <div class="person-body" id={id}>
              <PersonFields form={form} person={person}>
                {isBlank(person) && (
                  <Button kind="quiet" small onClick={() => acts.remove(person.id)}>
                    {say('person_remove')}
                  </Button>
                )}
              </PersonFields>
            </div>
          )}
        </fieldset>
      </li>
    )
  },
)
