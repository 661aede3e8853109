import { hasLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Finding } from '../../evidence/evidence.ts'
import { PARTICLE, SMALL_DEGREE } from '../../evidence/name-shape.ts'
import { isPointedAt } from '../pointed-at.ts'
import { isGivenName } from './first-names.ts'
import { isJobTitle, isTitleOnly } from './job-title.ts'
import { bareName } from './name-affixes.ts'
import { isNameLabel } from './name-label.ts'
import { nameKey, nameWords, tidyName } from './person-name.ts'
import { isCredit, isNoName, scoreName } from './score-name.ts'
import { isScriptName } from './script-names.ts'
import { CJK_TITLE } from './title-stems.ts'

/** One place of the page where what may be a person's name stands. */
export interface NameMention {
  key: string
  name: string
  /** How much speaks for its being a person whom one would write to; grows as evidence is found. */
  score: number
  /** Stated by the user or by structured data. */
  stated: boolean
  finding: Finding
  index: number
}

/** Whom structured data merely names may play in a film or have written a review. */
const SAYS_MORE = new Set<Finding['field']>(['title', 'email', 'phone', 'profile', 'company'])
/** What looks even less like a name is none, whatever stands around it. */
const LEAST = -1.6
/** Before the name of who wrote a text. */
const BYLINE = /^(?:written |posted |story |reported )?(?:by|par|por|von|door|av|af)\s+(?=\p{Lu})/iu
/** Classes by which a page itself says that a person's name stands here. */
const NAME_SLOT =
  /^[^<]{0,60}(?:person|staff|member|team|employee|agent|doctor|lawyer|attorney|mitarbeiter|contact)[^<]{0,10}name|^[^<]{0,60}\.(?:full-?)?name[.<]/i

/** The names among the findings that may be people. */
export function readNames(findings: readonly Finding[]): NameMention[] {
  const described = new Set(
    findings.flatMap(({ field, record }) => (SAYS_MORE.has(field) && record ? record : [])),
  )
  const firms = firmKeys(findings)
  return findings.flatMap((finding, index) => {
    if (finding.field !== 'name') return []
    const name = tidyName(finding.value)
    const key = nameKey(name)
    const stated = isStated(finding, described)
    const score = stated
      ? statedScore(finding, described)
      : isPointedAt(finding)
        ? LEAST
        : shapeScore(finding) - (firms.has(key) ? 8 : 0)
    return key === '' || score < LEAST ? [] : [{ key, name, score, stated, finding, index }]
  })
}

/** The names that structured data, meta elements and the logo give to the site's own firm, and to nobody as well. */
function firmKeys(findings: readonly Finding[]): Set<string> {
  const stated = findings.filter(({ source }) => source === 'structured' || source === 'meta')
  const authors = new Set(stated.flatMap(({ field, value }) => (field === 'name' ? nameKey(value) : [])))
  const firms = stated.flatMap(({ field, value, subject }) =>
    field === 'company' && subject !== 'person' ? nameKey(value) : [],
  )
  return new Set(firms.filter((key) => !authors.has(key)))
}

/** The user's own word, or that of structured data where it has the look of a name: some put titles there. */
function isStated({ source, role, value, record }: Finding, described: ReadonlySet<string>): boolean {
  if (isPointedAt({ source })) return !isNoName(value)
  if (source !== 'structured' || role === 'author' || (role === null && !described.has(record ?? '')))
    return false
  return scoreName(value, '') > -3 && !isTitleOnly(value)
}

/** Words that the user marked alone may be anything, unless one of them is known as a name. */
const statedScore = ({ source, value, record }: Finding, described: ReadonlySet<string>): number =>
  source !== 'selection' || described.has(record ?? '') || scoreName(value, '') >= 1 ? 5 : 3.2

function shapeScore({ value, label, source, role, visible, slot }: Finding): number {
  if (!mayBeName(value, label)) return Number.NEGATIVE_INFINITY
  // The line above a heading does not say who took a picture: "Photo to follow".
  const isSaid = source !== 'meta' && !(/^h[1-6]\b/.test(slot ?? '') && isCredit(label))
  let score = scoreName(value, isSaid ? label : '') + (source === 'heading' ? 1 : 0.5)
  if (isNumbered(value, label)) score -= 5
  if (!visible && source !== 'structured' && source !== 'meta') score -= 1.5
  if (role === 'author' || isByline(value, label)) score -= 3
  if (NAME_SLOT.test(slot ?? '')) score += 0.5
  if (isJobTitle(value) && !nameWords(value).some(isGivenName)) score -= 2.5
  if (hasLegalForm(value)) score -= 5
  if (isScriptName(value)) score += 2
  if (isNameLabel(label)) score += 1.5
  if (isJobTitle(label)) score += 0.5
  if (isScriptTitle(label) && /^[\p{Script=Han}\s]+$/u.test(value)) score += 2.5
  return score
}

const isByline = (value: string, label: string): boolean =>
  BYLINE.test(value) ||
  /^(?:written |posted |story |reported )?by$|(?:proposed|seconded|nominated|endorsed|sponsored|directed|produced) by:?$/i.test(
    label,
  )

const NUMBERED =
  /^(?:appendix|annex|chapter|section|part|figure|table|exhibit|schedule|module|unit|level|class|group|grade|lot|block|building|phase|stage|type|option|version|volume|hall|room|zone|gate|anhang|anlage|kapitel|teil|abschnitt|annexe|chapitre|partie|anexo|capítulo|allegato|capitolo|bijlage|hoofdstuk|bilaga|vedlegg|liite|příloha|załącznik) \p{Lu}$/iu
/** "V. Adjournment" below "IV. New Business", "Appendix B": numbers, not initials. */
const isNumbered = (value: string, label: string): boolean =>
  (/^[IVX]\. /.test(value) && /^[IVX]{1,4}[.)] /.test(label)) || NUMBERED.test(value)

/** A title without a name beside it. */
const isScriptTitle = (label: string): boolean => CJK_TITLE.test(label) && !/\s/.test(label)

/** A script without capitals needs a family name; what ends in the middle of a word or sentence is no name. */
function mayBeName(value: string, label: string): boolean {
  if (/^[\p{Script=Hangul}\p{Script=Han}\s]+$/u.test(value))
    return (
      isScriptName(value) ||
      (/^\p{Script=Han}{3,5}$/u.test(value) && !isJobTitle(value) && isScriptTitle(label))
    )
  const words = value.split(/\s+/).filter((word) => !PARTICLE.test(word) && !SMALL_DEGREE.test(word))
  const bare = bareName(value).split(/\s+/)
  const isCut =
    /^\p{Lu}\.$/u.test(bare.at(-1) ?? '') ||
    bare.some((word) => /\p{L}{3}\.$/u.test(word) && !SMALL_DEGREE.test(word))
  return !isCut && words.length < 7
}
