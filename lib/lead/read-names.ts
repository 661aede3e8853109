import type { Finding } from '../evidence/evidence.ts'
import { PARTICLE } from '../evidence/name-shape.ts'
import { isGivenName } from './first-names.ts'
import { isJobTitle } from './job-title.ts'
import { bareName } from './name-affixes.ts'
import { isNotInNames } from './not-in-names.ts'
import { nameKey, nameWords, tidyName } from './person-name.ts'
import { scoreName } from './score-name.ts'
import { isScriptName } from './script-names.ts'

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

/** The names among the findings that may be people. */
export function readNames(findings: readonly Finding[]): NameMention[] {
  return findings.flatMap((finding, index) => {
    if (finding.field !== 'name') return []
    const name = tidyName(finding.value)
    const key = nameKey(name)
    const stated = isStated(finding)
    const score = stated ? 5 : shapeScore(finding)
    return key === '' || score < -1 ? [] : [{ key, name, score, stated, finding, index }]
  })
}

const isStated = ({ source, role }: Finding): boolean =>
  source === 'selection' || source === 'clicked' || (source === 'structured' && role !== 'author')

function shapeScore({ value, label, source, role, visible }: Finding): number {
  if (!mayBeName(value)) return Number.NEGATIVE_INFINITY
  let score = scoreName(value, source === 'meta' ? '' : label) + (source === 'heading' ? 1 : 0.5)
  if (!visible && source !== 'structured' && source !== 'meta') score -= 1.5
  if (role === 'author') score -= 2
  if (isJobTitle(value) && !nameWords(value).some(isGivenName)) score -= 2.5
  if (isScriptName(value)) score += 1
  return score
}

/** A script without capitals needs a family name; any other must be free of the words of menus. */
function mayBeName(value: string): boolean {
  if (/^[\p{Script=Hangul}\p{Script=Han}\s]+$/u.test(value)) return isScriptName(value)
  const words = value.split(/\s+/).filter((word) => !PARTICLE.test(word))
  const bare = bareName(value).split(/\s+/)
  const isCut = /^\p{Lu}\.$/u.test(bare.at(-1) ?? '') || bare.some((word) => /\p{L}{3}\.$/u.test(word))
  return !isCut && words.length < 7 && !words.some(isNotInNames)
}
