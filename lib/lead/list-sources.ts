import type { DraftCompany, DraftPerson, DraftValue } from './draft.ts'
import type { Lead } from './lead.ts'

/** One line a value: what it is and by which way it came; the user's own word counts as typed. */
export function listSources(people: readonly DraftPerson[], company: DraftCompany): Lead['sources'] {
  const values = [
    ...people.flatMap(({ name, title, emails, phones, profiles }) => [
      name,
      title,
      ...emails,
      ...phones,
      ...profiles,
    ]),
    company.name,
    company.website,
    company.address,
    ...company.emails,
    ...company.phones,
  ]
  return values
    .filter(({ value }) => value.trim() !== '')
    .map((value) => ({ value: value.value.trim(), source: sourceOf(value) }))
}

function sourceOf({ edited, origins }: DraftValue): string {
  const [first, ...others] = origins
  if (edited || first === undefined) return 'typed'
  return others.reduce((best, origin) => (origin.confidence > best.confidence ? origin : best), first).source
}
