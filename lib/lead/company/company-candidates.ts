import { companyInLine } from '../../evidence/companies/legal-form.ts'
import type { Finding } from '../../evidence/evidence.ts'
import { startConfidence } from '../confidence.ts'
import type { Origin } from '../draft.ts'
import { HEADING_TAIL } from './company-words.ts'
import { squash } from './domain-agreement.ts'
import { tidyCompany } from './tidy-company.ts'
import { titleSegments } from './title-segments.ts'

/** A name that may be the company's, by one place that says it. */
export interface Candidate {
  name: string
  origin: Origin
  /** What says the same because it is written by the same hand: two families that agree are two witnesses. */
  family: string
}

/** How often the name of a kind is the company's, before anything else agrees with it. */
const BY_LABEL = new Map(
  Object.entries({
    'og:site_name': 0.75,
    'application-name': 0.6,
    'apple-mobile-web-app-title': 0.55,
    website: 0.75,
    publisher: 0.75,
    logo: 0.5,
    '©': 0.6,
    imprint: 0.7,
    acronym: 0.5,
    greeting: 0.5,
    heading: 0.2,
  }),
)
/** So many firms beside each other are a list of others'. */
const LIST = 3
const CROWDED = 0.4
/** A page says its own name early, or at its very end. */
const MOST_OF_A_KIND = 30

/** All that the page says of the site's company. */
export function stateCandidates(findings: readonly Finding[]): Candidate[] {
  const stated = findings.filter(({ field, subject }) => field === 'company' && subject !== 'person')
  const kinds = Map.groupBy(stated, kindOf)
  return [...kinds.values()].flatMap((all) => {
    const some =
      all.length <= MOST_OF_A_KIND
        ? all
        : [...all.slice(0, MOST_OF_A_KIND / 2), ...all.slice(-MOST_OF_A_KIND / 2)]
    const isList = LISTED.test(kindOf(some[0])) && new Set(all.map(({ value }) => squash(value))).size >= LIST
    return some.flatMap((finding) => candidatesOf(finding, nameConfidence(finding) * (isList ? CROWDED : 1)))
  })
}

/** Of these a page of other firms has one for each. */
const LISTED = /^(?:structured\/null\/|text\/null\/|text\/null\/imprint)$/
const kindOf = (finding: Finding | undefined): string =>
  `${finding?.source}/${finding?.role}/${finding?.label}`

function candidatesOf(finding: Finding, confidence: number): Candidate[] {
  const { source, snippet, label } = finding
  return splitNames(finding).map(({ name, share }) => ({
    name,
    origin: { source, snippet, confidence: confidence * share },
    family: label || source,
  }))
}

/** Structured organisations below the top may be partners, publishers of reviews or brands. */
function nameConfidence(finding: Finding): number {
  const start = startConfidence(finding)
  if (finding.source === 'structured')
    return BY_LABEL.get(finding.label) ?? (finding.role === 'main' ? start : 0.6)
  if (finding.source === 'meta' || finding.source === 'text')
    return (BY_LABEL.get(finding.label) ?? 0.35) * (finding.visible ? 1 : 0.7)
  return start
}

/** "Acme – Better pumps since 1950" names Acme, and might as a whole be the name. */
function splitNames({ value, source, label }: Finding): { name: string; share: number }[] {
  const text = source === 'text' && label === '' ? companyInLine(value) || value : value
  const segments =
    source === 'structured'
      ? [text]
      : source === 'meta' || label === 'heading'
        ? segmentsOf(text)
        : text.split(/\s[–—|]\s/)
  const names = segments.map((segment) => tidyCompany(segment))
  const whole = names.flatMap((name, index) => (name === '' ? [] : [{ name, share: share(index, names) }]))
  return label === 'heading' ? [...whole, ...withoutTail(whole)] : whole
}

/** "Friends of Marrow Board Members" is headed by the name of Friends of Marrow. */
const withoutTail = (names: readonly { name: string; share: number }[]): { name: string; share: number }[] =>
  names.flatMap(({ name, share }) => {
    const bare = tidyCompany(name.replace(HEADING_TAIL, ''))
    return bare === '' || bare === name ? [] : [{ name: bare, share: share * 0.9 }]
  })

function share(index: number, names: readonly string[]): number {
  if (names.filter(Boolean).length === 1) return 1
  return index === names.findIndex(Boolean) ? 0.8 : 0.3
}

/** Also at the bars and dashes that Chinese, Japanese and Korean pages write without blanks. */
export const segmentsOf = (title: string): string[] =>
  titleSegments(title)
    .flatMap((part) =>
      part.split(
        /[｜∣⎜]|\s[/:»]{1,2}\s|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}])\s?[-_–—－]\s?|[-_–—－](?=\p{Script=Han})/u,
      ),
    )
    .map((part) => part.trim())
    .filter(Boolean)
