import type { Finding } from '../../evidence/evidence.ts'
import { startConfidence } from '../confidence.ts'
import { originOf } from '../mention.ts'
import type { Person } from '../people/person.ts'
import { isPointedAt } from '../pointed-at.ts'
import type { CompanyName } from './rank-companies.ts'
import { isSiteOwn } from './same-organisation.ts'
import { tidyCompany } from './tidy-company.ts'

/** The firm among what the user marked, if there is one. */
export function selectedCompany(findings: readonly Finding[]): CompanyName | null {
  for (const finding of findings) {
    const value = finding.field === 'company' && isPointedAt(finding) ? tidyCompany(finding.value) : ''
    const confidence = startConfidence(finding)
    if (value !== '') return { value, origins: [originOf({ finding, confidence })], confidence }
  }
  return null
}

/** False where the site of the page is that of another firm than the one marked. */
export const isOfPage = (name: string, pageName: string, url: string): boolean =>
  pageName === '' || isSiteOwn(name, pageName, url)

/** Whom people work for beside a marked firm: the main person for that one, those whom the page names for the page's. */
export function besideSelected(
  people: readonly Person[],
  others: ReadonlyMap<Person, CompanyName>,
  ofPage: CompanyName | undefined,
): Map<Person, CompanyName> {
  const isMarked = ({ names, contacts }: Person) =>
    [...names, ...contacts].some(({ finding }) => isPointedAt(finding))
  return new Map(
    people.slice(1).flatMap((person): [Person, CompanyName][] => {
      const employer = others.get(person) ?? (isMarked(person) ? undefined : ofPage)
      return employer === undefined ? [] : [[person, employer]]
    }),
  )
}
