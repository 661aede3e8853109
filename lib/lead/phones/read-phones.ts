import { countryOfLine } from '../../evidence/countries/country-of-line.ts'
import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { startConfidence } from '../confidence.ts'
import { FLAG } from '../confidence-bands.ts'
import type { ContactType } from '../contact-type.ts'
import type { Mention } from '../mention.ts'
import { countryPriors } from './country-priors.ts'
import { createNearbyCountries } from './nearby-country.ts'
import { isInternational, type Phone, parseAtHome, parsePhone } from './parse-phone.ts'
import { type PhoneCandidate, phoneCandidates, type ReadPhone } from './phone-candidate.ts'
import { AMERICAN, trustPhone } from './phone-trust.ts'
import { settlePhones } from './settle-phones.ts'
import { voteCountry } from './vote-country.ts'

export interface PhoneReading {
  mentions: Mention[]
  country: string | null
}

/** What is left of the confidence where the page's country did not fit. */
const DOUBT = 0.75
/** Digits by which a number without country code is known again. */
const KNOWN_DIGITS = 7
const SHORTEST_WITH_CODE = 11

/** The phone numbers among the findings that exist and are meant as such, and the page's country. */
export function readPhones(
  findings: readonly Finding[],
  evidence: PageEvidence,
  uiLanguage: string,
): PhoneReading {
  const candidates = phoneCandidates(findings).filter(({ label }) => label.kind !== 'not-a-phone')
  const priors = countryPriors({ ...evidence, findings: [...findings] }, uiLanguage)
  const nearby = createNearbyCountries(findings)
  const known = knownNumbers(candidates)
  const national = candidates.filter(({ finding }) => !isInternational(finding.value))
  const placed = new Map(national.map((one) => [one, placedPhone(one, nearby, known)]))
  const country = voteCountry(
    national.filter((one) => placed.get(one) === null).map(({ finding }) => finding.value),
    priors,
  )
  const others = [...priors].filter(([, weight]) => weight >= 1).map(([code]) => code)
  const isNumberRich = isMostlyOther(national, country)
  const read = candidates.flatMap((candidate): ReadPhone[] => {
    const own = placed.get(candidate) ?? null
    const found = own === null ? readOne(candidate, country, others) : { phone: own, factor: 1 }
    if (found === null) return []
    const surroundings = {
      isPlaced: own !== null,
      isAmongContacts: isAmong(findings, candidate),
      isNumberRich,
    }
    const trust = trustPhone(candidate, found.phone, surroundings)
    return trust === null ? [] : [{ candidate, phone: found.phone, factor: found.factor * trust }]
  })
  // Where nothing at all is visible, it is not these values that hide.
  const isShown = findings.some(
    ({ source, visible }) => visible && (source === 'text' || source === 'heading'),
  )
  return { mentions: settlePhones(read).map((one) => toMention(isShown ? one : shown(one))), country }
}

/** Numbers with their country code, by their digits at home. */
function knownNumbers(candidates: readonly PhoneCandidate[]): Map<string, Phone> {
  const known = new Map<string, Phone>()
  for (const { finding } of candidates) {
    const phone = isInternational(finding.value) ? parsePhone(finding.value, null) : null
    if (phone !== null && phone.national.length >= KNOWN_DIGITS) known.set(phone.national, phone)
  }
  return known
}

/** A number whose country the page tells by itself: by its label, the same number elsewhere, or the card around it. */
function placedPhone(
  { finding, index }: PhoneCandidate,
  nearby: (index: number) => string[],
  known: ReadonlyMap<string, Phone>,
): Phone | null {
  const labelled = finding.label === '' ? null : countryOfLine(finding.label)
  const byLabel = labelled === null ? null : phoneOfLabel(finding, labelled)
  if (byLabel !== null) return byLabel
  const same = known.get(finding.value.replace(/\D/g, '').replace(/^0/, ''))
  const twin = same === undefined ? null : parsePhone(finding.value, same.country)
  if (twin !== null) return twin
  for (const country of nearby(index)) {
    const phone = parseAtHome(finding.value, country)
    if (phone !== null) return phone
  }
  return null
}

/** A country's name alone says more than a sentence that ends with one. */
function phoneOfLabel({ value, label }: Finding, country: string): Phone | null {
  const isName = (label.match(/\p{L}+/gu) ?? []).length <= 2
  return isName ? parsePhone(value, country) : parseAtHome(value, country)
}

/** Tried in this order: the page's country, those that the surroundings name or are likely otherwise. */
function readOne(
  { finding, label }: PhoneCandidate,
  country: string | null,
  others: readonly string[],
): { phone: Phone; factor: number } | null {
  const own = parseAtHome(finding.value, country)
  if (own !== null) return { phone: own, factor: 1 }
  const american = AMERICAN.test(finding.value) ? ['US'] : []
  for (const other of [...american, ...others]) {
    const phone = parseAtHome(finding.value, other)
    if (phone !== null) return { phone, factor: DOUBT }
  }
  const isPhone = label.kind === 'phone' || finding.source !== 'text'
  const loose = isPhone ? (parsePhone(finding.value, country) ?? withoutPlus(finding.value)) : null
  return loose === null ? null : { phone: loose, factor: DOUBT }
}

/** "Tel: 86-755-…": exporters leave out the plus of a whole number. */
function withoutPlus(value: string): Phone | null {
  const isLong = value.replace(/\D/g, '').length >= SHORTEST_WITH_CODE && /^[1-9]/.test(value)
  return isLong ? parsePhone(`+${value}`, null) : null
}

/** On a page of statistics, chance makes a phone of some digits and not of most. */
function isMostlyOther(candidates: readonly PhoneCandidate[], country: string | null): boolean {
  const bare = candidates
    .filter(({ finding, label }) => finding.source === 'text' && label.kind === 'unlabelled')
    .slice(0, 60)
  const valid = bare.filter(({ finding }) => parseAtHome(finding.value, country) !== null).length
  return bare.length >= 6 && valid * 2 < bare.length
}

/** An e-mail, an address, or a phone that is called so, among the four findings before and behind. */
function isAmong(findings: readonly Finding[], { index }: PhoneCandidate): boolean {
  return findings
    .slice(Math.max(0, index - 4), index + 5)
    .some(({ field, source }) => field === 'email' || (field === 'phone' && source === 'link'))
}

function toMention({ candidate, phone, factor }: ReadPhone): Mention {
  const { finding, index, label } = candidate
  const start = startConfidence(finding)
  const isLabelled = label.kind === 'phone' && finding.visible
  const confidence = (isLabelled ? Math.max(start, 0.97) : start) * factor
  return {
    field: 'phone',
    key: phone.extension === '' ? phone.number : `${phone.number};${phone.extension}`,
    value: phone.display,
    type: typeOf(candidate, phone),
    // Doubt about the country alone marks a number, and takes it out of no field.
    confidence: factor >= DOUBT && finding.visible ? Math.max(FLAG, confidence) : confidence,
    finding,
    index,
  }
}

const shown = (one: ReadPhone): ReadPhone => ({
  ...one,
  candidate: { ...one.candidate, finding: { ...one.candidate.finding, visible: true } },
})

function typeOf({ label }: PhoneCandidate, phone: Phone): ContactType {
  if (label.kind === 'phone' && label.type !== null) return label.type
  return phone.kind === 'mobile' ? 'mobile' : 'work'
}
