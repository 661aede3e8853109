import { useGleaner } from '../shared/gleaner.ts'
import { AddContacts } from './add-contacts.tsx'
import { ContactRows } from './contact-rows.tsx'
import type { FormView } from './form-view.ts'
import { ValueRow } from './value-row.tsx'

/** The company, with its own switchboard and mailbox where it has them. */
export function CompanyFields({ form }: { form: FormView }) {
  const { say } = useGleaner()
  return (
    <section class="block values">
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'name' }}
        label={say('field_company')}
        kind="line"
      />
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'website' }}
        label={say('field_website')}
        kind="website"
      />
      <ContactRows
        form={form}
        personId={null}
        list="emails"
        label={say('field_company_email')}
        inviting={false}
      />
      <ContactRows
        form={form}
        personId={null}
        list="phones"
        label={say('field_company_phone')}
        inviting={false}
      />
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'address' }}
        label={say('field_address')}
        kind="lines"
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
