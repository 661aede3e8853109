import { useGleaner } from '../shared/gleaner.ts'
import { AddContacts } from './add-contacts.tsx'
import { ContactRows } from './contact-rows.tsx'
import type { FormView } from './form-view.ts'
import { ValueRow } from './value-row.tsx'

/** The company, with its own switchboard and mailbox where it has them. */
export function CompanyFields({ form }: { form: FormView }) {
  const { say } = useGleaner()
  const labels = { emails: say('field_company_email'), phones: say('field_company_phone') }
  return (
    <section class="values">
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
      <ContactRows form={form} personId={null} list="emails" label={labels.emails} inviting={false} />
      <ContactRows form={form} personId={null} list="phones" label={labels.phones} inviting={false} />
      <ValueRow
        form={form}
        place={{ of: 'company', field: 'address' }}
        label={say('field_address')}
        kind="lines"
      />
      <AddContacts form={form} personId={null} labels={labels} inviting={false} />
    </section>
  )
}
