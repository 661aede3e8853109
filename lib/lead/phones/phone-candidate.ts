import type { Finding } from '../../evidence/evidence.ts'
import { scanPhones } from '../../evidence/phones/scan-phones.ts'
import type { Phone } from './parse-phone.ts'
import { type PhoneLabel, readPhoneLabel } from './phone-label.ts'

/** A finding that may be a phone number, with what the words beside it say. */
export interface PhoneCandidate {
  finding: Finding
  index: number
  label: PhoneLabel
}

/** A candidate that exists as a number. */
export interface ReadPhone {
  candidate: PhoneCandidate
  phone: Phone
  /** What is left of the confidence. */
  factor: number
}

/** A page of more is a directory that nobody takes a lead from by one click. */
const CANDIDATE_LIMIT = 2000
/** Between two numbers that share a label: "Tel: 030 … or 0171 …". */
const CONJUNCTION = /^(?:or|and|oder|und|ou|et|o|y|e|и|или|veya|و|או|または|[&+/,;|–-])?$/i

/** The phone findings in the order of the page; a number that only a comma divides from the last takes its label. */
export function phoneCandidates(findings: readonly Finding[]): PhoneCandidate[] {
  const candidates: PhoneCandidate[] = []
  for (const [index, finding] of findings.entries()) {
    if (finding.field !== 'phone' || candidates.length >= CANDIDATE_LIMIT) continue
    const label = labelOf(finding, candidates.at(-1), index)
    for (const value of numbersIn(finding)) candidates.push({ finding: { ...finding, value }, index, label })
  }
  return candidates
}

/** Links and structured data may hold words or several numbers: "tel:Phone 030 …", "020 … / 020 …". */
function numbersIn({ value, source }: Finding): string[] {
  if (source === 'text' || source === 'heading' || !/[^\d\s+().-]/.test(value)) return [value]
  const numbers = scanPhones(value).map((match) => match.value)
  return numbers.length > 0 ? numbers : [value]
}

function labelOf(finding: Finding, last: PhoneCandidate | undefined, index: number): PhoneLabel {
  const isSequel =
    last !== undefined &&
    last.index === index - 1 &&
    finding.path !== null &&
    CONJUNCTION.test(finding.label) &&
    isSameLine(last.finding, finding)
  return isSequel ? last.label : readPhoneLabel(finding.label)
}

/** A link stands around its own text, or beside the next. */
const isSameLine = (left: Finding, right: Finding): boolean =>
  left.path === right.path || isBeside(left.path ?? '', right.path ?? '')

const isBeside = (left: string, right: string): boolean =>
  left.startsWith(`${right}/`) || right.startsWith(`${left}/`)
