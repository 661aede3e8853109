import type { Match } from './scan-emails.ts'
import { SEAM, unseam } from './text.ts'

/** Digits in groups. Whether they are a phone number is for `isPhoneLike` here and for `lib/lead` to say. */
export const PHONE_CANDIDATE =
  /(?<![\w@#$€£¥\\.,-]|\d[/:])(?:\+\s?|\(\+?)?\(?\d(?:[\s().\-–—‐‑·/\u2060]{0,4}\d){5,16}(?![\w%@€$£]|[.,:]\d|\s?(?:€|EUR|USD|kg|km|mm|cm|m²|MB|px)(?!\w))/g
export const EXTENSION =
  /^[\s,;(]{0,3}(?:ext(?:ension|n)?|x|dw|durchwahl|poste|int|anexo|ramal|доб|#)\.?\s{0,2}:?\s{0,2}(\d{1,6})(?!\d)/i

export const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/
export const MONTH_RANGE =
  /(?<!\d)(?:\d{1,2}[./]\s?)?(?:19|20)\d{2}\s?[-–—]\s?(?:\d{1,2}[./]\s?)?(?:19|20)\d{2}(?!\d)/
export const YEAR_FIRST = /^(?:19|20)\d{2}[.\s/-]{1,2}(?:0?[1-9]|1[0-2])(?!\d)/
export const CLOCK_RANGE = /^\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2}/
export const POSTCODE_PAIR = /^\d{5}[-–]\d{4,5}$/
export const DOTTED_ADDRESS = /^(?:(?:1?\d?\d|2[0-5]\d)(?:\.|$)){4}$/
export const DECIMAL = /^\d{1,3}\.\d{4,}$|^\d{1,3}\.\d{4,}[\s,/]+-?\d{1,3}\.\d{4,}$/
/** Groups of two are a phone in Denmark or Norway; a single digit among them is none. */
export const SMALL_GROUPS = /^(?:\d{2}[\s./–-]{1,3}){0,6}\d[\s./–-]{1,3}\d{1,2}(?:[\s./–-]{1,3}\d{1,2}){0,6}$/
export const THOUSANDS = /^\d{1,3}(?:[. ]000)+$/
export const SHORT_RANGE = /^\d{1,3}\s?[-–—]\s?\d{1,3}$/

/** Finds phone candidates, their extension included. */
export function scanPhones(text: string): Match[] {
  return [...text.matchAll(PHONE_CANDIDATE)]
    .filter((found) => isPhoneLike(unseam(found[0])))
    .map((found) => {
      const end = found.index + found[0].length
      const extension = EXTENSION.exec(unseam(text.slice(end, end + 30)))
      return {
        value: unseam(found[0]) + (extension === null ? '' : ` ext. ${extension[1]}`),
        start: found.index,
        end: end + (extension?.[0].length ?? 0),
      }
    })
}

const NOT_PHONES = [DATE, MONTH_RANGE, YEAR_FIRST, CLOCK_RANGE, POSTCODE_PAIR, DOTTED_ADDRESS, DECIMAL]
const NOT_PHONES_WITHOUT_PLUS = [SMALL_GROUPS, THOUSANDS, SHORT_RANGE]

/** False for dates, ranges, coordinates, versions and other digits that are no phone number anywhere. */
export function isPhoneLike(candidate: string): boolean {
  const text = candidate.replaceAll(SEAM, ' ').trim()
  const digits = text.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 17 || /^(\d)\1+$/.test(digits) || isSequence(digits)) return false
  if (text.startsWith('+')) return true
  if (NOT_PHONES.some((pattern) => pattern.test(text))) return false
  return !NOT_PHONES_WITHOUT_PLUS.some((pattern) => pattern.test(text)) || /^0/.test(text)
}

const isSequence = (digits: string): boolean =>
  '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits)
