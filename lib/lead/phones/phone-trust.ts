import { countryOfLine } from '../../evidence/countries/country-of-line.ts'
import type { Finding } from '../../evidence/evidence.ts'
import { isInternational, type Phone } from './parse-phone.ts'
import type { PhoneCandidate } from './phone-candidate.ts'
import { isVanity } from './vanity-number.ts'

/** What is left of the confidence of digits that may as well be something else: they are only offered. */
const OFFERED = 0.5
/** Letters of the keypad that a label calls a phone. */
const SPELT = 0.85

/** Three, three and four digits are the same from Vancouver to Barbados. */
export const AMERICAN = /^(?:\+?1[ .-]{1,2})?(?:\(\d{3}\)|\d{3})[ .-]{0,3}\d{3}[ .-]{1,3}\d{4}(?!\d)/
/** "(0351) …", "030 …", "(91) …", "8 (495) …": the area code set off. */
const SET_OFF = /^\(?0\d|^(?:\d\s?)?\(\d{1,5}\)/
/** "612 345 678" is a phone in some countries and a sum in all. */
const SUM = /^\d{1,3}(?:[ .\u00a0]\d{3})+$/

export interface Surroundings {
  /** A country is named for this number, or it stands elsewhere on the page with its country code. */
  isPlaced: boolean
  /** An e-mail, an address or a labelled phone is near. */
  isAmongContacts: boolean
  /** Most digits of this page are no phones. */
  isNumberRich: boolean
}

/** How far a number that exists is meant as a phone: a factor of its confidence, or null where it is not. */
export function trustPhone(
  { finding, label }: PhoneCandidate,
  phone: Phone,
  { isPlaced, isAmongContacts, isNumberRich }: Surroundings,
): number | null {
  const isSpelt = isVanity(finding.value)
  if (label.kind === 'not-a-phone') return null
  if (label.kind === 'phone' && (finding.source === 'text' || finding.source === 'heading'))
    return isSpelt ? SPELT : 1
  if (isSpelt) return phone.kind === 'toll-free' ? OFFERED : null
  if (finding.source !== 'text' && finding.source !== 'heading') return 1
  if (isInternational(finding.value)) return 1
  const groups = finding.value.split(/\D+/).filter(Boolean)
  if (label.kind === 'half') return isSetOff(finding.value) && groups.length > 1 ? 1 : null
  if (isPlaced && (groups.length > 1 || countryOfLine(finding.label) !== null)) return 1
  if (phone.kind === 'premium') return OFFERED
  const isKnown = label.kind === 'reaching' || isAmongContacts
  if (isNumberRich && !isKnown) return OFFERED
  if (groups.length > 1 && isSetOff(finding.value)) return 1
  if (!isAlone(finding)) return groups.length > 1 && isKnown && !SUM.test(finding.value) ? 1 : OFFERED
  if (groups.length === 1) return finding.value.startsWith('0') || isKnown ? 1 : OFFERED
  return isKnown || !SUM.test(finding.value) ? 1 : OFFERED
}

const isSetOff = (value: string): boolean => SET_OFF.test(value) || AMERICAN.test(value)

/** The number is all that its line holds. */
const isAlone = ({ snippet, value }: Finding): boolean => snippet.length <= value.length + 3
