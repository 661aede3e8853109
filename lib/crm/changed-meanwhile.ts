import type { HeldField } from '../lead/match.ts'
import { refused } from './read-answer.ts'
import type { LeadField, Setback } from './setback.ts'

/** The part of the lead at which a refusal about a part of a record is shown; null: the form has no one place for it. */
const leadFieldOf: Record<HeldField, LeadField | null> = {
  name: 'name',
  title: 'title',
  emails: 'email',
  phones: 'phone',
  profiles: null,
  company: 'company',
  website: 'website',
  address: 'address',
}

/** These parts of a record are no more what the user saw when they ticked the change, so nothing is written. */
export function changedMeanwhile(fields: readonly HeldField[]): Setback {
  return refused(
    ...fields.map((field) => ({ field: leadFieldOf[field], code: 'changed' as const, text: '' })),
  )
}
