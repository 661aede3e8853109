import { X } from 'lucide-preact'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ContactType } from '../../lib/lead/contact-type.ts'
import type { DraftContact } from '../../lib/lead/draft.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { IconButton } from '../shared/icon-button.tsx'
import { Select } from '../shared/select.tsx'
import { contactTypeChoices } from './contact-type.ts'
import { removeContact, setContactType } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { type ContactList, contactsAt, nextContactId } from './value-place.ts'
import { ValueRow } from './value-row.tsx'

interface ContactRowsProps {
  form: FormView
  /** Null: the company. */
  personId: string | null
  list: ContactList
  label: string
  /** Shows an empty row where there is none, to type into. */
  inviting: boolean
}

/** The e-mails or phones of a person or of the company, a row each. */
export function ContactRows({ form, personId, list, label, inviting }: ContactRowsProps) {
  const contacts = contactsAt(form.draft, personId, list)
  const required = inviting && form.requires(list === 'emails' ? 'email' : 'phone')
  const rows = useRef<HTMLDivElement>(null)
  useFocusAfterChange(rows, contacts)
  const ids = contacts.map((contact) => contact.id)
  if (ids.length === 0 && inviting) ids.push(nextContactId(contacts))
  return (
    <div class="values" ref={rows}>
      {ids.map((id, index) => (
        <ContactRow
          key={id}
          form={form}
          personId={personId}
          list={list}
          label={label}
          id={id}
          required={required && index === 0}
        />
      ))}
    </div>
  )
}

type ContactRowProps = Omit<ContactRowsProps, 'inviting'> & { id: string; required: boolean }

function ContactRow({ form, personId, list, label, id, required }: ContactRowProps) {
  const { say } = useGleaner()
  const place = { of: 'contact', personId, list, id } as const
  const contact = contactsAt(form.draft, personId, list).find((candidate) => candidate.id === id)
  const type = contact?.type ?? 'work'
  const kind = list === 'emails' ? 'email' : 'phone'
  const choices = contactTypeChoices(say, list, type)
  const choose = (chosen: ContactType) => form.edit((draft) => setContactType(draft, place, chosen))
  return (
    <ValueRow form={form} place={place} label={label} kind={kind} required={required}>
      <div class={type === 'work' ? 'value-tools value-tools-plain' : 'value-tools'}>
        <Select
          class="select type"
          label={say('type_label', label, contact?.value ?? '')}
          value={type}
          choices={choices}
          onChange={(chosen) => {
            const found = choices.find((choice) => choice.id === chosen)
            if (found !== undefined) void choose(found.id)
          }}
        />
        {contact !== undefined && (
          <IconButton
            small
            icon={X}
            label={say('remove_value', contact.value || label)}
            onClick={() => void form.edit((draft) => removeContact(draft, place))}
          />
        )}
      </div>
    </ValueRow>
  )
}

/** A row that the user added gets the caret; when one goes, the last of those that stay does. */
function useFocusAfterChange(
  rows: RefObject<HTMLDivElement | null>,
  contacts: readonly DraftContact[],
): void {
  const before = useRef(contacts.length)
  useLayoutEffect(() => {
    const added = contacts.length > before.current && contacts.at(-1)?.value === ''
    if (added || contacts.length < before.current) {
      rows.current?.querySelector<HTMLInputElement>('.value:last-child input')?.focus()
    }
    before.current = contacts.length
  }, [rows, contacts])
}
