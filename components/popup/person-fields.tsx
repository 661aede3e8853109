import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { DraftPerson } from '../../lib/lead/draft.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { IconButton } from '../shared/icon-button.tsx'
import { AddContacts } from './add-contacts.tsx'
import { ContactRows } from './contact-rows.tsx'
import { removeProfile } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { ValueRow } from './value-row.tsx'

interface PersonFieldsProps {
  form: FormView
  person: DraftPerson
  /** Whom they work for, where the form is about nobody else. */
  company?: ComponentChildren
  /** What can be done with the person as a whole. */
  children?: ComponentChildren
}

/** All that can be known of one person, to read and to correct. */
export function PersonFields({ form, person, company, children }: PersonFieldsProps) {
  const { say } = useGleaner()
  const personId = person.id
  return (
    <div class="values">
      <ValueRow
        form={form}
        place={{ of: 'person', personId, field: 'name' }}
        label={say('field_name')}
        kind="name"
        required={form.requires('name')}
      />
      <ValueRow
        form={form}
        place={{ of: 'person', personId, field: 'title' }}
        label={say('field_title')}
        kind="line"
        required={form.requires('title')}
      />
      {company}
      <ContactRows form={form} personId={personId} list="emails" label={say('field_email')} inviting />
      <ContactRows form={form} personId={personId} list="phones" label={say('field_phone')} inviting />
      {person.profiles.map((_, index) => (
        <ValueRow
          // Profiles have no id; only removing one changes their order, and their number with it.
          key={`${person.profiles.length} ${index}`}
          form={form}
          place={{ of: 'profile', personId, index }}
          label={say('field_profile')}
          kind="website"
        >
          <IconButton
            small
            icon={X}
            label={say('remove_value', person.profiles[index]?.value || say('field_profile'))}
            onClick={() => void form.edit((draft) => removeProfile(draft, personId, index))}
          />
        </ValueRow>
      ))}
      <AddContacts
        form={form}
        personId={personId}
        words={{ emails: say('add_email'), phones: say('add_phone') }}
        inviting
      >
        {children}
      </AddContacts>
    </div>
  )
}
