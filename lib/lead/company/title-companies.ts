import { hasLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { isJobTitle } from '../people/job-title.ts'
import { type Candidate, segmentsOf } from './company-candidates.ts'
import { isPageName } from './company-words.ts'
import { domainLabel, hostOf } from './domain.ts'
import { squash } from './domain-agreement.ts'
import { tidyCompany } from './tidy-company.ts'

/** A title ends with the site's name more often than it begins so. */
const ENDS_WITH_SITE = 0.4
const IS_PART = 0.25
/** Where the rest of a title names a page or a person, what is left is the site. */
const IS_LEFT = 0.65
/** Whoever writes a legal form into the title of a page means their own. */
const HAS_FORM = 0.65
/** The first page of a site begins with its name. */
const BEGINS_HOME = 0.45
/** Where the page is headed by other words, the title that is all of one piece is the site's. */
const IS_NOT_HEADED = 0.62
const MOST_WORDS = 5

/** The names in a document's title that may be the site's. */
export function titleCandidates(
  { title, url }: Pick<PageEvidence, 'title' | 'url'>,
  isPerson: (name: string) => boolean,
  headings: readonly string[],
): Candidate[] {
  const segments = segmentsOf(title)
  const site = squash(domainLabel(hostOf(url)))
  // "Pinfold Vets" is a title by its words, and the firm's name by its site's.
  const left = segments.filter(
    (text) => !isPageName(text) && !isPerson(text) && (!isJobTitle(text) || squash(text) === site),
  )
  const isHome = /^\/?(?:index\.\w{2,5}|home|[a-z]{2})?\/?$/i.test(URL.parse(url)?.pathname ?? '/')
  return left.flatMap((text, index) => {
    const confidence = Math.max(
      segments.length > 1 && left.length === 1 ? IS_LEFT : IS_PART,
      segments.length > 1 && index === left.length - 1 ? ENDS_WITH_SITE : 0,
      isHome && index === 0 ? BEGINS_HOME : 0,
      hasLegalForm(text) ? HAS_FORM : 0,
      segments.length === 1 && isNotHeaded(text, headings) ? IS_NOT_HEADED : 0,
    )
    return [text, ...ofWhole(text)].flatMap((part, at) => {
      const name = tidyCompany(part)
      const long = name.split(/\s+/).length > 6 ? 0.5 : 1
      const origin = {
        source: 'title' as const,
        snippet: title.slice(0, 120),
        confidence: confidence * long * (at === 0 ? 1 : 0.8),
      }
      return name === '' ? [] : [{ name, origin, family: 'title' }]
    })
  })
}

/** The headings of a page, of which one names the page more often than not. */
export const headingsOf = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ field, label }) => field === 'company' && label === 'heading')
    .map(({ value }) => squash(value))

/** True for a short title in capitals or signs of which the page's headings repeat no word. */
function isNotHeaded(title: string, headings: readonly string[]): boolean {
  const words = title.split(/[\s,]+/).filter(Boolean)
  if (headings.length === 0 || words.length > MOST_WORDS || !/^[\p{Lu}\p{Lo}]/u.test(title)) return false
  const long = words.map(squash).filter((word) => word.length > 3 || /\p{Lo}{2}/u.test(word))
  return long.length > 0 && !headings.some((heading) => long.some((word) => heading.includes(word)))
}

/** The larger whole behind a comma: "University of Marrow" in "Department of Physics, University of Marrow". */
const ofWhole = (text: string): string[] =>
  text
    .split(/,\s/)
    .slice(1)
    .filter((part) => /\p{L}{3}/u.test(part))
