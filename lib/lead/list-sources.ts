import type { DraftCompany, DraftPerson, DraftValue, Origin } from './draft.ts'

export interface ValueSource {
  value: string
  source: Origin['source']
}

/** One line a value: what it is and by which way it came; the user's own word counts as typed. */
export function listSources(people: readonly DraftPerson[], company: DraftCompany): ValueSource[] {
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

function sourceOf({ edited, origins }: DraftValue): Origin['source'] {
  const [first, ...others] = origins
  if (edited || first === undefined) return 'typed'
  return others.reduce((best, origin) => (origin.confidence > best.confidence ? origin : best), first).source
}
