import { UserPlus } from 'lucide-preact'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DraftPerson } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { actKeys } from '../shared/keys.ts'
import { includePerson } from './edit-draft.ts'
import { addPerson, isBlank, nextPersonId } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { OnlyPerson } from './only-person.tsx'
import { SeveralPeople } from './parts-of-form.ts'
import { popupKeys } from './popup-keys.ts'

interface PeopleProps {
  form: FormView
  openPersonId: string | null
  onOpen: (personId: string | null) => void
}

/** One person as a plain form; several as rows to tick, one of them open. */
export function People({ form, openPersonId, onOpen }: PeopleProps) {
  const { say } = useGleaner()
  const section = useRef<HTMLElement>(null)
  const focusNext = useFocusNext(section)
  const { people } = form.draft
  const [only, second] = people
  const add = () => {
    const id = nextPersonId(form.draft)
    void form.edit((draft) => addPerson(draft, id))
    onOpen(id)
    focusNext('.people-list > li:last-child .input')
  }
  const include = ({ id, included }: DraftPerson) =>
    void form.edit((draft) => includePerson(draft, id, !included))
  return (
    <section class="people" ref={section}>
      {only !== undefined && second === undefined ? (
        <OnlyPerson form={form} person={only} />
      ) : (
        <SeveralPeople
          form={form}
          openPersonId={openPersonId}
          onOpen={onOpen}
          onRemoved={() => focusNext('.people-foot .button')}
        />
      )}
      {!people.some(isBlank) && (
        <div class="people-foot">
          <Button kind="quiet" small keys={actKeys(popupKeys.person)} onClick={add}>
            <UserPlus class="icon" aria-hidden="true" />
            {say('person_add')}
          </Button>
          {only !== undefined && second === undefined && (
            <Button kind="quiet" small onClick={() => include(only)}>
              {say(only.included ? 'person_leave_out' : 'person_put_back')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** Puts the keyboard where the user's own act leads, once what it changed is drawn. */
function useFocusNext(place: RefObject<HTMLElement | null>): (selector: string) => void {
  const [wanted, setWanted] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (wanted === null) return
    place.current?.querySelector<HTMLElement>(wanted)?.focus()
    setWanted(null)
  }, [place, wanted])
  return setWanted
}
