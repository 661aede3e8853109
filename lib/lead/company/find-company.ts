import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { FILL, FLAG } from '../confidence-bands.ts'
import { nameKey } from '../people/person-name.ts'
import { stateCandidates } from './company-candidates.ts'
import { hostOf, isPlatform } from './domain.ts'
import { isAcronymOf } from './domain-agreement.ts'
import { type CompanyName, rankCompanies } from './rank-companies.ts'
import { headingsOf, titleCandidates } from './title-companies.ts'

/**
 * The names that may be the company's, the most likely first. Platforms are nobody's company, and people are
 * companies only where nothing else is.
 */
export function findCompanies(
  findings: readonly Finding[],
  evidence: Pick<PageEvidence, 'url' | 'title'>,
  people: readonly string[],
): CompanyName[] {
  const host = hostOf(evidence.url)
  const keys = new Set(people.map(nameKey))
  const isPerson = (name: string) => keys.has(nameKey(name))
  const candidates = isPlatform(host)
    ? stateCandidates(findings.filter(isUsersOwn))
    : [...stateCandidates(findings), ...titleCandidates(evidence, isPerson, headingsOf(findings))]
  const ranked = inFull(rankCompanies(candidates, host))
  const firms = ranked.filter(({ value }) => !isPerson(value))
  return (firms[0]?.confidence ?? 0) >= FLAG
    ? firms
    : ranked.map((one) => (isPerson(one.value) ? ofSoleTrader(one) : one)).sort(byConfidence)
}

/** An abbreviation tells only those who know; the name that it stands for comes first where it is as good as sure. */
function inFull(ranked: readonly CompanyName[]): CompanyName[] {
  const [first] = ranked
  const full = ranked.find(
    ({ value, confidence }) => first && confidence >= FILL && isAcronymOf(first.value, value),
  )
  return full === undefined ? [...ranked] : [full, ...ranked.filter((one) => one !== full)]
}

const isUsersOwn = ({ source }: Finding): boolean => source === 'selection' || source === 'clicked'

/** Whoever trades under their own name has it in the address of their site. */
const ofSoleTrader = (company: CompanyName): CompanyName => ({
  ...company,
  confidence: Math.min(company.confidence, 0.8),
})

const byConfidence = (a: CompanyName, b: CompanyName): number => b.confidence - a.confidence
