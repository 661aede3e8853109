import type { Finding } from '../page/evidence.ts'
import { isJobTitle } from '../page/job-title.ts'
import { CHINESE_NAME, JAPANESE_NAME, KOREAN_NAME } from '../page/name-shape.ts'
import { isGivenName } from './first-names.ts'
import { nameKey, nameWords, tidyName } from './person-name.ts'
import { scoreName } from './score-name.ts'

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
    return key === '' || score < -0.5 ? [] : [{ key, name, score, stated, finding, index }]
  })
}

const isStated = ({ source, role }: Finding): boolean =>
  source === 'selection' || source === 'clicked' || (source === 'structured' && role !== 'author')

function shapeScore({ value, label, source, role, visible }: Finding): number {
  let score = scoreName(value, label) + (source === 'heading' ? 1 : 0.5)
  if (!visible && source !== 'structured' && source !== 'meta') score -= 1.5
  if (role === 'author') score -= 2
  if (isJobTitle(value) && !nameWords(value).some(isGivenName)) score -= 2.5
  if (KOREAN_NAME.test(value) || CHINESE_NAME.test(value) || JAPANESE_NAME.test(value)) score += 0.5
  return score
}
