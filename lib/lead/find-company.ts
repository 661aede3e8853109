import type { Finding, PageEvidence } from '../page/evidence.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { combine, startConfidence } from './confidence.ts'
import { domainLabel, hostOf, isPlatform } from './domain.ts'
import type { Origin } from './draft.ts'

export interface CompanyName {
  value: string
  origins: Origin[]
  confidence: number
}

const TITLE_PARTS = /\s+[|–—·•»:-]+\s+|\s*[|»•]\s*|:\s+/
const LEGAL_FORM =
  /[\s,]+(?:inc|llc|l\.l\.c|ltd|limited|llp|plc|corp|corporation|co|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|ohg|e\.?\s?v|sarl|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?a|b\.?v|n\.?v|oy|oyj|ab|a\/s|aps|as|kft|s\.?r\.?o|a\.?s|pty|pte|ltda)\.?$/i
/** What a name at the site's own address gains: the strongest sign that it is the site's. */
const AGREEMENT = 0.82

/** The names that may be the company's, the most likely first. Platforms are nobody's company. */
export function findCompanies(findings: readonly Finding[], evidence: PageEvidence): CompanyName[] {
  const host = hostOf(evidence.url)
  const label = squash(domainLabel(host))
  const byKey = new Map<string, CompanyName>()
  const add = (text: string, origin: Origin): void => {
    const value = cleanText(text, LONGEST.company).replace(/[\s.,;:|–-]+$/, '')
    const key = squash(value.replace(LEGAL_FORM, ''))
    if (key.length < 2) return
    const known = byKey.get(key)
    byKey.set(key, {
      value: known?.value ?? value,
      origins: [...(known?.origins ?? []), origin],
      confidence: 0,
    })
  }
  for (const finding of findings)
    if (
      finding.field === 'company' &&
      (!isPlatform(host) || isUsersOwn(finding)) &&
      finding.subject !== 'person'
    )
      add(finding.value, {
        source: finding.source,
        snippet: finding.snippet,
        confidence: nameConfidence(finding),
      })
  if (!isPlatform(host))
    for (const part of evidence.title.split(TITLE_PARTS))
      if (agrees(squash(part), label))
        add(part, { source: 'title', snippet: evidence.title.slice(0, 120), confidence: 0.4 })
  return [...byKey]
    .map(([key, company]) => withAgreement(company, agrees(key, label)))
    .sort((a, b) => b.confidence - a.confidence)
}

const isUsersOwn = ({ source }: Finding): boolean => source === 'selection' || source === 'clicked'

/** Structured organisations below the top may be partners, publishers of reviews or brands. */
function nameConfidence(finding: Finding): number {
  const start = startConfidence(finding)
  if (finding.source === 'structured') return finding.role === 'main' ? start : 0.7
  if (finding.source === 'meta' && finding.label !== 'og:site_name') return 0.5
  return finding.source === 'text' && finding.label === '' ? 0.4 : start
}

function withAgreement(company: CompanyName, agreed: boolean): CompanyName {
  const own = combine(company.origins)
  return { ...company, confidence: agreed ? 1 - (1 - own) * (1 - AGREEMENT) : own }
}

export const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Equal, or the one inside the other and not much shorter. */
export function agrees(name: string, label: string): boolean {
  if (name.length < 3 || label.length < 3) return name !== '' && name === label
  const [short, long] = name.length < label.length ? [name, label] : [label, name]
  return long.includes(short) && short.length / long.length >= 0.6
}
