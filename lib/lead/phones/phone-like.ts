import { withoutExtension } from './parse-phone.ts'
import { isVanity } from './vanity-number.ts'

/** Digits that numbering plans would take and that are something else on every page. */
const DATE =
  /(?:^|(?<!\))\s)(?:\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d{2}(?!\d)|\d{2}(?![./-]?\d))|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d))/
const MONTH_RANGE =
  /(?<!\d)(?:\d{1,2}[./]\s?)?(?:19|20)\d{2}\s?[-–—]\s?(?:\d{1,2}[./]\s?)?(?:19|20)\d{2}(?!\d)/
const YEAR_FIRST = /^(?:19|20)\d{2}[.\s/-]{1,2}(?:0?[1-9]|1[0-2])(?!\d)/
const YEARS = /^(?:19|20)\d{2}(?:[\s/–-]{1,3}(?:19|20)\d{2})+$/
const PLAIN_DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/
const CLOCK_RANGE = /^\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2}/
/** "0800-1700": opening hours end at a quarter of an hour. */
const HOURS = /^(?:[01]\d|2[0-3])(?:00|15|30|45)\s?[-–—]\s?(?:[01]\d|2[0-4])(?:00|15|30|45)(?!\d)/
const POSTCODE_PAIR = /^\d{5}\s?[-–]\s?\d{3,5}$/
const DOTTED_ADDRESS = /^(?:(?:1?\d?\d|2[0-5]\d)(?:\.|$)){4}$/
const DECIMAL = /^\d{1,3}\.\d{4,}$|^\d{1,3}\.\d{4,}[\s,/]+-?\d{1,3}\.\d{4,}$/
/** Volume and year, or volume, issue and pages, of what is cited: "8 (2014) 123-130", "9 (112) 45-59". */
const CITED = /^\d{1,3}\s?\((?:(?:19|20)\d{2}\)|\d{1,3}\)[\s:]{0,2}\d{1,4}\s?[-–—]\s?\d{1,4}$)/
const NOT_PHONES = [
  DATE,
  MONTH_RANGE,
  YEAR_FIRST,
  YEARS,
  PLAIN_DATE,
  CLOCK_RANGE,
  HOURS,
  POSTCODE_PAIR,
  DOTTED_ADDRESS,
  DECIMAL,
  CITED,
]

/** Groups of two are a phone in Denmark or Norway; a single digit among them is none. */
const SMALL_GROUPS = /^(?:\d{2}[\s./–-]{1,3}){0,6}\d[\s./–-]{1,3}\d{1,2}(?:[\s./–-]{1,3}\d{1,2}){0,6}$/
const THOUSANDS = /^\d{1,3}(?:[. ]000)+$/
const PAGE_RANGES = /^\d{1,3}(?:\s?[-–—/]\s?\d{1,3})+$/
const CARD = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/
const NOT_NATIONAL = [SMALL_GROUPS, THOUSANDS, CARD]

/** So many digits that count up or down were typed to fill a template. */
const SEQUENCE = 10

/** False for dates, ranges, coordinates, versions and other digits that are no phone number anywhere. */
export function isPhoneLike(candidate: string): boolean {
  if (isVanity(candidate)) return true
  const text = withoutExtension(candidate)
  const digits = text.replace(/\D/g, '')
  if (digits.length < 5 || digits.length > 17 || /^(\d)\1+$/.test(digits) || hasSequence(digits)) return false
  if (text.startsWith('+')) return true
  if (NOT_PHONES.some((pattern) => pattern.test(text))) return false
  if (PAGE_RANGES.test(text) && !/^0/.test(text) && digits.length < 10) return false
  return /^0/.test(text) || !NOT_NATIONAL.some((pattern) => pattern.test(text))
}

function hasSequence(digits: string): boolean {
  if (digits.length < SEQUENCE) return '01234567890'.includes(digits) || '09876543210'.includes(digits)
  for (let start = 0; start + SEQUENCE <= digits.length; start++) {
    const run = digits.slice(start, start + SEQUENCE)
    if ('01234567890123456789'.includes(run) || '98765432109876543210'.includes(run)) return true
  }
  return false
}
