import type { Match } from '../emails/scan-emails.ts'
import { unseam } from '../text.ts'
import { EXTENSION_HERE } from './phone-extension.ts'
import { plainDigits } from './plain-digits.ts'
import { scanVanityNumbers } from './scan-vanity-numbers.ts'
import { splitPhones } from './split-phones.ts'

/** As many digits in groups as stand together; of what surrounds them `isBounded` says whether they may be a phone. */
export const DIGIT_RUN = /(?:[+(]\s?){0,3}\d(?:xx|XX|\*\*)?(?:[\s().\-‐-―−·•/|~\u2060]{0,4}\d){5,}/g

/** More digits in a row, without a word between them, are a table's. */
const LONGEST_RUN = 200

/** Words that pages glue to a number: "TEL03-1234-5678". */
const GLUED_LABEL = /(?:^|[^a-z])(?:tel|fax|phone|fon|mob|mobile|cel|whatsapp)[.:/-]?$/i
/** Letters, currencies and signs of addresses and ids directly before, or the first half of a decimal or a time. */
const BAD_BEFORE =
  /[\w@#$€£¥₹₽₺₩฿₫₴₪=&?%\\^_]$|[\w/][-/]$|[./]\/$|\d[.,:/–-]$|(?:[€$£¥₹₽₺₩฿₫₴₪]|(?:EUR|USD|GBP|CHF|INR|BRL|AUD|CAD|Rs\.?|R\$|№|n[°º]))[\s\u2060]{1,2}$/i
const BAD_BEHIND =
  /^(?:[\w@%‰€£$¥₹₽°²³]|[.,:]\d)|^[\s\u2060]{1,2}(?:[%‰€£$¥₹₽₺₩₫°]|(?:EUR|USD|GBP|CHF|INR|AUD|CAD|PLN|kr|zł|Kč|Ft|руб|грн|k[mg]|[mc]m|[mk]?m[²³]|ha|kWh|MW|GB|MB|people|inhabitants|Einwohner|habitants|Stück|users|units|views|votes)(?![\p{L}\d]))/u
/** A comma between two numbers is no decimal comma where what follows it can only begin a phone. */
const PHONE_START = /^(?:[+(]|0\d)|^\d{3}[-. ]\d{3}[-. ]\d{4}$/

/**
 * Digits in groups, bounded on both sides, with an extension if there is one; each of several numbers in a run by
 * itself. Whether they are a phone number is for `lib/lead` to say.
 */
export function scanPhones(text: string): Match[] {
  const plain = plainDigits(text)
  const found: Match[] = []
  let behindLast = 0
  for (const { 0: run, index } of plain.matchAll(DIGIT_RUN)) {
    // What an extension has taken begins no number.
    const cut = Math.max(0, behindLast - index)
    const start = index + cut + (/^[^\d+(]*/.exec(run.slice(cut))?.[0].length ?? 0)
    const end = index + run.length
    behindLast = end + extensionAt(plain, end)
    if (run.length <= LONGEST_RUN && isBounded(plain, start, behindLast))
      found.push(...numbersIn(plain, start, end, behindLast))
  }
  const vanity = scanVanityNumbers(plain).filter(({ start }) => found.every((one) => one.start !== start))
  return [...found, ...vanity].sort((a, b) => a.start - b.start)
}

/** The length of the extension that stands there, or 0. */
function extensionAt(text: string, at: number): number {
  EXTENSION_HERE.lastIndex = at
  return EXTENSION_HERE.exec(text)?.[0].length ?? 0
}

function isBounded(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const behind = text.slice(end, end + 20)
  const isList = /\d,$/.test(before) && PHONE_START.test(text.slice(start, end))
  if (BAD_BEFORE.test(before) && !GLUED_LABEL.test(before) && !isList) return false
  return !BAD_BEHIND.test(behind) || PHONE_START.test(behind.replace(/^,/, ''))
}

function numbersIn(text: string, start: number, end: number, extended: number): Match[] {
  const numbers = splitPhones(text.slice(start, end)).map((match) => ({
    value: unseam(match.value),
    start: start + match.start,
    end: start + match.end,
  }))
  const last = numbers.at(-1)
  if (last === undefined) return []
  // Right-to-left pages have the plus at the wrong end.
  const isTurned = text[end] === '+' && !/[+\d]/.test(text[end + 1] ?? '') && numbers.length === 1
  if (isTurned && !last.value.startsWith('+'))
    return [{ value: `+${last.value}`, start: last.start, end: end + 1 }]
  if (last.end === end) last.value += unseam(text.slice(end, extended))
  return [...numbers.slice(0, -1), { ...last, end: last.end === end ? extended : last.end }]
}
