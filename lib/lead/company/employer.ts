import type { PageEvidence } from '../../evidence/evidence.ts'
import { originOf } from '../mention.ts'
import { isJobTitle } from '../people/job-title.ts'
import type { Person } from '../people/person.ts'
import { nameKey, tidyName } from '../people/person-name.ts'
import { segmentsOf } from './company-candidates.ts'
import { domainLabel, hostOf, isPlatform } from './domain.ts'
import { squash } from './domain-agreement.ts'
import type { CompanyName } from './rank-companies.ts'
import { tidyCompany } from './tidy-company.ts'

/** "CEO at Acme" in many languages; the employer begins with a capital or with an article before one. */
export const AT =
  /\s(?:(?:at|@|bei|beim|chez|presso|bij|hos|en|em|na|no|w|ve|v|в|у|във|στην?|στο)\s|@)(?=(?:(?:the|der|dem|la|le|el|a|o)\s|l['’])?[\p{Lu}\p{Lo}\d])/u
/** Whom somebody worked for once. */
export const PAST =
  /(?<!\p{L})(?:former(?:ly)?|ex|past|previous(?:ly)?|retired|emerit\p{L}{1,3}|ehemal(?:s|ig\p{L}{0,3})|ancien(?:ne)?|antigu[oa]|fr[uü]her)(?!\p{L})/iu

/** Whom the person works for, by what speaks of the person alone; null where nothing does. */
export function employerOf(
  person: Person,
  evidence: Pick<PageEvidence, 'title' | 'url'>,
): CompanyName | null {
  const [stated] = person.companies
  const statedName = tidyCompany(stated?.value ?? '')
  if (stated !== undefined && statedName !== '')
    return { value: statedName, origins: [originOf({ finding: stated, confidence: 0.92 })], confidence: 0.92 }
  for (const title of person.titles) {
    const value = employerIn(title.value)
    if (value !== '')
      return { value, origins: [originOf({ finding: title, confidence: 0.8 })], confidence: 0.8 }
  }
  return employerInTitle(person, evidence)
}

/** What stands behind "at" in a job title. */
export function employerIn(title: string): string {
  const at = AT.exec(title)
  if (at === null || PAST.test(title)) return ''
  const [behind = ''] = title.slice(at.index + at[0].length).split(/[,|·•(–—;]/)
  return tidyCompany(behind.replace(/^(?:the|der|dem|la|le|el|a|o)\s/, ''))
}

/**
 * The document's title: "Ann Ode, CEO at Acme", and on sites of profiles, where nobody else is named there,
 * "Ann Ode - Buyer - Acme | Platform".
 */
function employerInTitle(
  { names }: Person,
  { title, url }: Pick<PageEvidence, 'title' | 'url'>,
): CompanyName | null {
  const keys = new Set(names.map(({ key }) => key))
  const segments = segmentsOf(title)
  const first = segments.findIndex(
    (segment) =>
      keys.has(nameKey(tidyName(segment.split(/,\s|\s\(/)[0] ?? ''))) ||
      [...keys].some((key) => isBegunBy(segment, key)),
  )
  if (first === -1) return null
  const about = segments.slice(first)
  const said = about.map(employerIn).find(Boolean)
  const platform = squash(domainLabel(hostOf(url)))
  const rest = about
    .slice(1)
    .filter(
      (segment) =>
        !isJobTitle(segment) && squash(segment) !== platform && !squash(segment).endsWith(platform),
    )
  const value = said || (isPlatform(hostOf(url)) ? tidyCompany(rest[0] ?? '') : '')
  if (value === '') return null
  const confidence = said ? 0.75 : 0.65
  return { value, origins: [{ source: 'title', snippet: title.slice(0, 120), confidence }], confidence }
}

const isBegunBy = (segment: string, key: string): boolean =>
  nameKey(tidyName(segment.split(/\s(?:at|bei|chez|-|–)\s/)[0] ?? '')) === key
