import { sharedEmployer } from '../../lib/lead/company/company-for-people.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView } from '../../lib/messages/views.ts'

/**
 * Whether several people become a lead each, unless the user wants it otherwise. In the list a row is a person. Where a
 * CRM has a record for each person anyway, each is sent alone, so that one who is refused keeps no other. Where a lead is
 * a company (Close), colleagues belong into one, and people of several firms do not.
 */
export function apartByDefault(
  { people }: Draft,
  { crm, makes }: Pick<DestinationView, 'crm' | 'makes'>,
): boolean {
  return crm === 'this-browser' || !hasCommonRecord(makes) || !areColleagues(people)
}

/** Whether it makes a difference there: some record is made once for all of them. */
export const hasCommonRecord = ({ once }: DestinationView['makes']): boolean => once.length > 0

function areColleagues(people: Draft['people']): boolean {
  const included = people.filter((person) => person.included)
  return included.every(({ company }) => company.value === '') || sharedEmployer(included) !== null
}
