import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import { startConfidence } from './confidence.ts'
import { FLAG } from './confidence-bands.ts'
import { countriesIn, countryByName } from './country-name.ts'
import { countryPriors } from './country-priors.ts'
import type { ContactType } from './draft.ts'
import type { Mention } from './mention.ts'
import { isInternational, type Phone, parseAtHome, parsePhone } from './parse-phone.ts'
import { type PhoneLabel, readPhoneLabel } from './phone-label.ts'
import { voteCountry } from './vote-country.ts'

export interface PhoneReading {
  mentions: Mention[]
  country: string | null
}

/** The phone numbers among the findings that exist and are meant as such, and the page's country. */
export function readPhones(
  findings: readonly Finding[],
  evidence: PageEvidence,
  uiLanguage: string,
): PhoneReading {
  const phones = findings
    .map((finding, index): Candidate => ({ finding, index, label: readPhoneLabel(finding.label) }))
    .filter(({ finding, label }) => finding.field === 'phone' && isMeantAsPhone(finding, label))
  const priors = countryPriors(evidence, uiLanguage)
  const national = phones.filter(({ finding }) => !isInternational(finding.value))
  const country = voteCountry(
    national.map(({ finding }) => finding.value),
    priors,
  )
  const faxes = new Set(
    phones.flatMap(({ finding, label }) =>
      label.kind === 'phone' && label.type === 'fax' ? finding.value.replace(/\D/g, '') : [],
    ),
  )
  const others = [...priors].filter(([, weight]) => weight >= 1).map(([code]) => code)
  const mentions = phones.flatMap((candidate) => {
    const { finding, index, label } = candidate
    const read = readOne(candidate, country, others)
    if (read === null) return []
    const isFax = label.kind !== 'phone' && faxes.has(finding.value.replace(/\D/g, ''))
    return [toMention(finding, index, isFax ? FAX : label, read)]
  })
  return { mentions, country }
}

interface Candidate {
  finding: Finding
  index: number
  label: PhoneLabel
}

/** Three, three and four digits are the same from Vancouver to Barbados. */
const AMERICAN = /^\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}/
/** What is left of the confidence where the page's country did not fit. */
const DOUBT = 0.75
const FAX: PhoneLabel = { kind: 'phone', type: 'fax' }

/** "UK" or "Deutschland" before a number. Small letters make no code: "at" is a word. */
function labelCountry({ label }: Finding): string | null {
  const isCode = /^[A-Z]{2,3}$/.test(label)
  return isCode || label.length > 3 ? countryByName(label) : null
}

/** Digits in running text need grouping, a plus or a word that says "phone". */
function isMeantAsPhone(finding: Finding, label: PhoneLabel): boolean {
  if (finding.source !== 'text' && finding.source !== 'heading') return label.kind !== 'not-a-phone'
  if (label.kind === 'not-a-phone') return false
  if (label.kind === 'phone' || finding.value.startsWith('+') || labelCountry(finding) !== null) return true
  const groups = finding.value.split(/\D+/).filter(Boolean)
  const isAlone = finding.snippet.length <= finding.value.length + 3
  return isAlone ? groups.length > 1 || finding.value.length >= 9 : groups.length > 1
}

/** Tried in this order: the country that the label names, the page's, those named nearby or likely otherwise. */
function readOne(
  { finding, label }: Candidate,
  country: string | null,
  others: readonly string[],
): { phone: Phone; doubt: number } | null {
  const named = labelCountry(finding)
  const own =
    (named === null ? null : parsePhone(finding.value, named)) ?? parseAtHome(finding.value, country)
  if (own !== null) return { phone: own, doubt: 1 }
  const american = AMERICAN.test(finding.value) ? ['US'] : []
  for (const other of [...countriesIn(finding.snippet), ...american, ...others]) {
    const phone = parseAtHome(finding.value, other)
    if (phone !== null) return { phone, doubt: DOUBT }
  }
  const loose =
    label.kind === 'phone' || finding.source !== 'text' ? parsePhone(finding.value, country) : null
  return loose === null ? null : { phone: loose, doubt: DOUBT }
}

function toMention(
  finding: Finding,
  index: number,
  label: PhoneLabel,
  { phone, doubt }: { phone: Phone; doubt: number },
): Mention {
  const start = startConfidence(finding)
  const labelled = label.kind === 'phone' && finding.visible ? Math.max(start, 0.97) : start
  return {
    field: 'phone',
    key: phone.extension === '' ? phone.number : `${phone.number};${phone.extension}`,
    value: phone.display,
    type: typeOf(label, phone),
    confidence: Math.max(doubt < 1 ? FLAG : 0, labelled * doubt),
    finding,
    index,
  }
}

function typeOf(label: PhoneLabel, phone: Phone): ContactType {
  if (label.kind === 'phone' && label.type !== null) return label.type
  return phone.kind === 'mobile' ? 'mobile' : 'work'
}
