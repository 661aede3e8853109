import { useGleaner } from '../shared/gleaner.ts'
import { AddContacts } from './add-contacts.tsx'
import { CompanyName, isBesidePerson } from './company-name.tsx'
import { ContactRows } from './contact-rows.tsx'
import { standsAlone } from './demands.ts'
import type { FormView } from './form-view.ts'
import { ValueRow } from './value-row.tsx'

/** The company, with its own switchboard and mailbox where it has them. */
export function CompanyFields({ form }: { form: FormView }) {
  const { say } = useGleaner()
  // A company without people has to be reached by itself.
  const isAlone = standsAlone(form.draft)
  const [needsEmail, needsPhone] = [isAlone && form.requires('email'), isAlone && form.requires('phone')]
  return (
    <section class="block values">
      {!isBesidePerson(form) && <CompanyName form={form} />}
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'website' }}
        label={say('field_website')}
        kind="website"
        required={form.requires('website')}
      />
      <ContactRows
        form={form}
        personId={null}
        list="emails"
        label={say('field_company_email')}
        inviting={needsEmail}
      />
      <ContactRows
        form={form}
        personId={null}
        list="phones"
        label={say('field_company_phone')}
        inviting={needsPhone}
      />
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'address' }}
        label={say('field_address')}
        kind="lines"
        required={form.requires('address')}
      />
      <AddContacts
        form={form}
        personId={null}
        words={{ emails: say('add_company_email'), phones: say('add_company_phone') }}
        inviting={false}
      />
    </section>
  )
}
