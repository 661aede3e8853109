import { useMemo, useState } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import type { FormView } from './form-view.ts'
import { PersonRow } from './person-row.tsx'
import { createRowActs } from './row-acts.ts'
import { isSelectAll, moveInRows } from './row-keys.ts'

interface PeopleRowsProps {
  form: FormView
  openPersonId: string | null
  onOpen: (personId: string | null) => void
  /** A row is gone, and the keyboard with it. */
  onRemoved: () => void
}

/** Several people as rows to tick. For the Tab key the list is one stop, so that hundreds do not stand before Save. */
export function PeopleRows({ form, openPersonId, onOpen, onRemoved }: PeopleRowsProps) {
  const { say } = useGleaner()
  const { people } = form.draft
  const [reachedId, reach] = useState<string | null>(null)
  const acts = useMemo(
    () => createRowActs({ edit: form.edit, open: onOpen, reach, onRemoved }),
    // The acts of the popup never change.
    [],
  )
  const stopId = (people.find(({ id }) => id === reachedId) ?? people[0])?.id
  return (
    <ul
      class="people-list"
      aria-label={say('people_list')}
      onKeyDown={(event) => {
        const isAll = isSelectAll(event)
        if (isAll) void form.several.chooseAll(true)
        if (isAll || moveInRows(event, event.currentTarget)) event.preventDefault()
      }}
    >
      {people.map((person) => {
        const isOpen = person.id === openPersonId
        return (
          <PersonRow
            key={person.id}
            person={person}
            verdict={form.several.verdictOf(person)}
            destinationName={form.several.destinationName}
            isStop={person.id === stopId}
            form={isOpen ? form : null}
            acts={acts}
          />
        )
      })}
    </ul>
  )
}
