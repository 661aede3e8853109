import { useGleaner } from '../shared/gleaner.ts'
import type { FormView } from './form-view.ts'
import { ValueRow } from './value-row.tsx'

/** Which company: right after who, where one person is shown, else at the head of what is known of it. */
export function CompanyName({ form }: { form: FormView }) {
  const { say } = useGleaner()
  return (
    <ValueRow
      form={form}
      place={{ of: 'company', field: 'name' }}
      label={say('field_company')}
      kind="line"
      required={form.requires('company')}
    />
  )
}

/** The lead is of one person, in whose rows the company stands. */
export const isBesidePerson = ({ draft: { people } }: FormView): boolean =>
  people.length === 1 && people[0]?.included === true
