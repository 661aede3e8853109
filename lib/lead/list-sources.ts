import type { DraftCompany, DraftContact, DraftPerson, DraftValue, Origin } from './draft.ts'
import { parsePhone } from './phones/parse-phone.ts'

export interface ValueSource {
  value: string
  source: Origin['source']
}

/** One line a value: what it is and by which way it came; the user's own word counts as typed. */
export function listSources(
  people: readonly DraftPerson[],
  company: DraftCompany,
  country: string | null,
): ValueSource[] {
  const abroad = (phone: DraftContact): DraftValue => ({ ...phone, value: abroadOf(phone.value, country) })
  const values = [
    ...people.flatMap(({ name, title, emails, phones, profiles }) => [
      name,
      title,
      ...emails,
      ...phones.map(abroad),
      ...profiles,
    ]),
    company.name,
    company.website,
    company.address,
    ...company.emails,
    ...company.phones.map(abroad),
  ]
  return values
    .filter(({ value }) => value.trim() !== '')
    .map((value) => ({ value: value.value.trim(), source: sourceOf(value) }))
}

/** Whoever reads it may be in another country than the page. */
const abroadOf = (value: string, country: string | null): string =>
  parsePhone(value, country)?.display ?? value

function sourceOf({ edited, origins }: DraftValue): Origin['source'] {
  const [first, ...others] = origins
  if (edited || first === undefined) return 'typed'
  return others.reduce((best, origin) => (origin.confidence > best.confidence ? origin : best), first).source
}
