import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { combine, startConfidence } from './confidence.ts'
import { domainLabel, hostOf, isPlatform } from './domain.ts'
import { domainAgreement, squash } from './domain-agreement.ts'
import type { Origin } from './draft.ts'
import { titleSegments } from './title-segments.ts'

export interface CompanyName {
  value: string
  origins: Origin[]
  confidence: number
}

const LEGAL_FORM =
  /(?<![\s,])[\s,]+(?:inc|llc|l\.l\.c|ltd|limited|llp|plc|corp|corporation|co|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|ohg|e\.?\s?v|sarl|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?a|b\.?v|n\.?v|oy|oyj|ab|a\/s|aps|as|kft|s\.?r\.?o|a\.?s|pty|pte|ltda)\.?$/i
const GREETING =
  /^(?:welcome to|willkommen bei|bienvenue chez|bienvenidos a|home of|about|contact)\s+|\blogo\b/gi
const ADDRESS_OF_SITE = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}$/i
const LEFT_OVER = /^[\s.,;:|–-]+|(?<![\s,;:|–-])[\s,;:|–-]+$|(?<=[.\s])\.$/g
const LABELS = new Set(
  'home homepage contact contacts about us start startseite kontakt impressum index logo team english deutsch'.split(
    ' ',
  ),
)

/** The names that may be the company's, the most likely first. Platforms are nobody's company. */
export function findCompanies(
  findings: readonly Finding[],
  evidence: Pick<PageEvidence, 'url' | 'title'>,
  mainName: string,
): CompanyName[] {
  const host = hostOf(evidence.url)
  const stated = findings.filter(
    (finding) =>
      finding.field === 'company' &&
      finding.subject !== 'person' &&
      (!isPlatform(host) || isUsersOwn(finding)),
  )
  const candidates = [
    ...stated.map((finding) => ({
      text: finding.value,
      origin: { source: finding.source, snippet: finding.snippet, confidence: nameConfidence(finding) },
    })),
    ...(isPlatform(host) ? [] : titleCandidates(evidence.title, mainName)),
  ]
  return rank(candidates, domainLabel(host))
}

interface Candidate {
  text: string
  origin: Origin
}

function rank(candidates: readonly Candidate[], label: string): CompanyName[] {
  const byKey = new Map<string, CompanyName>()
  for (const { text, origin } of candidates) {
    const value = cleanText(text, LONGEST.company).replace(GREETING, '').replaceAll(LEFT_OVER, '')
    const key = squash(value.replace(LEGAL_FORM, ''))
    if (key.length < 2 || LABELS.has(key)) continue
    const known = byKey.get(key)
    byKey.set(key, {
      value: known?.value ?? value,
      origins: [...(known?.origins ?? []), origin],
      confidence: 0,
    })
  }
  return [...byKey.values()]
    .map((company) => withAgreement(company, label))
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

/** A title ends with the site's name more often than it begins so; behind a person's name it nearly always does. */
function titleCandidates(title: string, mainName: string): Candidate[] {
  const segments = titleSegments(title)
  const ofPerson =
    segments.length > 1 && mainName !== '' && squash(segments[0] ?? '').includes(squash(mainName))
  return segments.map((text, index) => {
    const isLast = index > 0 && index === segments.length - 1
    const confidence = isLast ? (ofPerson ? 0.7 : 0.4) : 0.2
    return { text, origin: { source: 'title', snippet: title.slice(0, 120), confidence } }
  })
}

/** The site's address written out is a name only for want of a better one. */
function withAgreement(company: CompanyName, label: string): CompanyName {
  const own = combine(company.origins)
  const agreement = domainAgreement(company.value.replace(LEGAL_FORM, ''), label)
  const confidence = 1 - (1 - own) * (1 - agreement)
  return {
    ...company,
    confidence: ADDRESS_OF_SITE.test(company.value) ? Math.min(confidence, 0.65) : confidence,
  }
}
