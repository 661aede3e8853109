import type { ListRow } from '../../lib/messages/list-views.ts'

/** A way to reach a lead, and whose it is: '' where the row's name says so already. */
export interface RowContact {
  value: string
  owner: string
}

/** What a person would call the lead, or ''. */
export function leadName(row: ListRow): string {
  const named = row.people.find(({ name }) => name !== '')?.name
  return named ?? (row.company || (rowEmails(row)[0] ?? rowPhones(row)[0])?.value || '')
}

export function rowEmails(row: ListRow): RowContact[] {
  return contacts(row, ({ emails }) => emails, row.companyEmails)
}

export function rowPhones(row: ListRow): RowContact[] {
  return contacts(row, ({ phones }) => phones, row.companyPhones)
}

/** The people's first, in their order, then the company's. */
function contacts(
  { people, company }: ListRow,
  valuesOf: (person: ListRow['people'][number]) => string[],
  companyValues: string[],
): RowContact[] {
  const hasOneOwner = people.length + (companyValues.length > 0 ? 1 : 0) < 2
  const own = (values: string[], owner: string) =>
    values.map((value) => ({ value, owner: hasOneOwner ? '' : owner }))
  return [...people.flatMap((person) => own(valuesOf(person), person.name)), ...own(companyValues, company)]
}
