import { Plus } from 'lucide-preact'
import { type ComponentChildren, toChildArray } from 'preact'
import { Button } from '../shared/button.tsx'
import { actKeys } from '../shared/keys.ts'
import { addContact } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { popupKeys } from './popup-keys.ts'
import { type ContactList, contactsAt } from './value-place.ts'

interface AddContactsProps {
  form: FormView
  personId: string | null
  /** The words on its buttons. */
  words: Record<ContactList, string>
  /** An empty row is already there where the list has none. */
  inviting: boolean
  /** Further buttons, at the end. */
  children?: ComponentChildren
}

const lists = ['emails', 'phones'] as const
const letters = { emails: popupKeys.email, phones: popupKeys.phone }

/** Buttons for one more e-mail or phone; none while an empty row waits to be filled. */
export function AddContacts({ form, personId, words, inviting, children }: AddContactsProps) {
  const addable = lists.filter((list) => {
    const contacts = contactsAt(form.draft, personId, list)
    return contacts.length === 0 ? !inviting : contacts.at(-1)?.value !== ''
  })
  if (addable.length === 0 && toChildArray(children).length === 0) return null
  return (
    <div class="adds">
      {addable.map((list) => (
        <Button
          key={list}
          kind="quiet"
          small
          keys={actKeys(letters[list])}
          onClick={() => void form.edit((draft) => addContact(draft, personId, list))}
        >
          <Plus class="icon" aria-hidden="true" />
          {words[list]}
        </Button>
      ))}
      {children && <div class="adds-end">{children}</div>}
    </div>
  )
}
