import { addressShape } from '../../evidence/address-shape.ts'
import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { cleanText, LONGEST } from '../clean-text.ts'
import { startConfidence } from '../confidence.ts'
import { FLAG } from '../confidence-bands.ts'
import type { DraftCompany, DraftValue } from '../draft.ts'
import { draftContacts } from '../draft-contacts.ts'
import { emptyValue } from '../empty-draft.ts'
import { type Mention, originOf } from '../mention.ts'
import { hostOf, isFreemail, isPlatform, isSameSite } from './domain.ts'
import { parseWebsite } from './parse-website.ts'
import type { CompanyName } from './rank-companies.ts'

const CONTACT_LIMIT = 50

/** The page's own organisation, whoever is listed there. */
export function draftCompany(
  findings: readonly Finding[],
  evidence: PageEvidence,
  unowned: readonly Mention[],
  name: DraftValue,
  newId: () => string,
): DraftCompany {
  return {
    name,
    website: draftWebsite(findings, evidence),
    address: draftAddress(findings),
    emails: draftContacts(unowned, 'email', newId).slice(0, CONTACT_LIMIT),
    phones: draftContacts(unowned, 'phone', newId).slice(0, CONTACT_LIMIT),
  }
}

/** A company's name as the form shows it; empty where it is less than likely. */
export function draftCompanyName(company: CompanyName | undefined, most = 1): DraftValue {
  if (company === undefined || company.confidence < FLAG) return emptyValue()
  const [first, ...others] = company.origins
  const confidence = Math.min(company.confidence, most)
  const origins =
    first === undefined
      ? []
      : [
          { ...first, confidence },
          ...others.map((origin) => ({ ...origin, confidence: Math.min(origin.confidence, confidence) })),
        ]
  return { value: company.value, origins: origins.slice(0, 8), edited: false }
}

/** The site's own address, unless the site is a platform on which anybody has a page. */
function draftWebsite(findings: readonly Finding[], evidence: PageEvidence): DraftValue {
  const host = hostOf(evidence.url)
  const stated = findings.find(({ field, value, subject }) => {
    const other = hostOf(value)
    if (field !== 'website' || subject !== 'organisation' || isPlatform(other) || isFreemail(other))
      return false
    return isPlatform(host) || isSameSite(other, host)
  })
  const website = parseWebsite(stated?.value ?? '')
  if (stated !== undefined && website !== null)
    return { value: website, origins: [originOf({ finding: stated, confidence: 0.95 })], edited: false }
  const own = parseWebsite(/^https?:/.test(evidence.url) ? (URL.parse(evidence.url)?.origin ?? '') : '')
  if (own === null || isPlatform(host) || isFreemail(host)) return emptyValue()
  return {
    value: own,
    origins: [{ source: 'meta', snippet: host.slice(0, 120), confidence: SITE }],
    edited: false,
  }
}

/** How often the site of a page is its company's; what is left are portals and copies. */
const SITE = 0.93

/** What structured data states, else the line that looks most like one; the first of them is the head office. */
function draftAddress(findings: readonly Finding[]): DraftValue {
  const [best] = findings
    .filter(({ field, subject, value }) => field === 'address' && subject !== 'person' && value.length >= 10)
    .map((finding) => ({ finding, confidence: addressConfidence(finding) }))
    .sort((a, b) => b.confidence - a.confidence)
  if (best === undefined || best.confidence < FLAG) return emptyValue()
  return { value: cleanText(best.finding.value, LONGEST.address), origins: [originOf(best)], edited: false }
}

function addressConfidence(finding: Finding): number {
  const start = startConfidence(finding)
  return finding.source === 'text' ? Math.min(0.85, start * (0.35 + addressShape(finding.value))) : start
}
