import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { startConfidence } from './confidence.ts'
import { FLAG } from './confidence-bands.ts'
import { hostOf, isPlatform, registrableDomain } from './domain.ts'
import type { DraftCompany, DraftValue } from './draft.ts'
import { draftContacts } from './draft-contacts.ts'
import { emptyValue } from './empty-draft.ts'
import { type CompanyName, findCompanies } from './find-company.ts'
import { type Mention, originOf } from './mention.ts'
import { parseWebsite } from './parse-website.ts'
import type { Person } from './person.ts'

const CONTACT_LIMIT = 50

/** The company of the page, or the main person's own where structured data states another. */
export function draftCompany(
  findings: readonly Finding[],
  evidence: PageEvidence,
  unowned: readonly Mention[],
  people: readonly Person[],
  newId: () => string,
): DraftCompany {
  const [main] = people
  return {
    name: draftName(
      findCompanies(
        findings,
        evidence,
        people.flatMap(({ names }) => names.slice(0, 1).map(({ name }) => name)),
      ),
      main,
    ),
    website: draftWebsite(findings, evidence),
    address: draftAddress(findings),
    emails: draftContacts(unowned, 'email', newId).slice(0, CONTACT_LIMIT),
    phones: draftContacts(unowned, 'phone', newId).slice(0, CONTACT_LIMIT),
  }
}

function draftName(names: readonly CompanyName[], main: Person | undefined): DraftValue {
  const employer = main?.companies[0]
  if (employer !== undefined) {
    const value = cleanText(employer.value, LONGEST.company)
    return { value, origins: [originOf({ finding: employer, confidence: 0.9 })], edited: false }
  }
  const [best] = names
  if (best === undefined || best.confidence < FLAG) return emptyValue()
  const [first, ...others] = best.origins
  const origins = first === undefined ? [] : [{ ...first, confidence: best.confidence }, ...others]
  return { value: best.value, origins: origins.slice(0, 8), edited: false }
}

/** The site's own address, unless the site is a platform on which anybody has a page. */
function draftWebsite(findings: readonly Finding[], evidence: PageEvidence): DraftValue {
  const host = hostOf(evidence.url)
  const stated = findings.find(
    ({ field, value, subject }) =>
      field === 'website' &&
      subject === 'organisation' &&
      (isPlatform(host) || registrableDomain(hostOf(value)) === registrableDomain(host)),
  )
  const website = parseWebsite(stated?.value ?? '')
  if (stated !== undefined && website !== null && !isPlatform(hostOf(website)))
    return { value: website, origins: [originOf({ finding: stated, confidence: 0.95 })], edited: false }
  if (isPlatform(host) || !/^https?:/.test(evidence.url) || !host.includes('.')) return emptyValue()
  const origin = URL.parse(evidence.url)?.origin ?? ''
  return {
    value: origin,
    origins: [{ source: 'meta', snippet: host.slice(0, 120), confidence: FLAG }],
    edited: false,
  }
}

function draftAddress(findings: readonly Finding[]): DraftValue {
  const [best] = findings
    .filter(({ field, subject, value }) => field === 'address' && subject !== 'person' && value.length >= 10)
    .map((finding) => ({ finding, confidence: startConfidence(finding) }))
    .sort((a, b) => b.confidence - a.confidence)
  if (best === undefined || best.confidence < FLAG) return emptyValue()
  return { value: cleanText(best.finding.value, LONGEST.address), origins: [originOf(best)], edited: false }
}
