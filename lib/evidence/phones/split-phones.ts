import type { Match } from '../emails/scan-emails.ts'

/** Digits that numbers around the world have, with country code and what pages add to it. */
const FEWEST = 6
const MOST = 17
/** From here a number can be whole without what follows. */
const WHOLE = 7
const WHOLE_WITH_CODE = 10
/** Longest piece behind a slash that replaces the last digits of the number before: "7946 0000 / 0001". */
const LONGEST_SUFFIX = 4

/** What divides numbers, where both sides are long enough. */
export const DIVIDER = /\s?[/|•·~\u2060]\s?(?:[/|•·~\u2060]\s?)?|\s{1,2}[-‐-―−]\s{1,2}|\s\s+/g
/** Divides whatever stands before it: "IL 60616 • (202) 555-0143". */
const BULLET = /\s[|•·]\s/
/** A postcode that ends the address before the number. */
export const POSTCODE_BEFORE =
  /^[1-9]\d{4,5}(?:-\d{4})?\s{1,2}(?=[(+0]\D{0,2}(?:\d\D{0,3}){8}|\d{3}[ .-]\d{3}[ .-]\d{4}$)/
/** So many digits in a row of blanks are two numbers, if they begin alike. */
const TWO_NUMBERS = 16

/** Dates and spans of years have slashes and dashes of their own. */
export const DATES =
  /(?:19|20)\d{2}\s?[-–—/]\s?(?:\d{1,2}[./])?(?:19|20)\d{2}|(?<![\d.])\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d{2}(?!\d)|\d{2}(?!\s?[./-]?\d))|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d)/

/** The numbers of a run of digits: "030 123456 / 0171 1234567", "030 123456-78/-79", "7946 0000 / 0001". */
export function splitPhones(run: string): Match[] {
  const numbers: Match[] = []
  for (const part of DATES.test(run) ? [whole(run)] : partsOf(run)) {
    const last = numbers.at(-1)
    const isWhole = last !== undefined && countDigits(last.value) >= wholeLength(last.value)
    const between = last === undefined ? '' : run.slice(last.end, part.start)
    const isLong = countDigits(part.value) >= WHOLE
    if (last === undefined || (isLong && (isWhole || BULLET.test(between)))) numbers.push({ ...part })
    else if (isWhole && isSuffix(part.value, between)) numbers.push(withStem(last.value, part))
    else Object.assign(last, { value: run.slice(last.start, part.end), end: part.end })
  }
  return numbers
    .map(withoutPostcode)
    .flatMap(splitAtBlanks)
    .filter(({ value }) => countDigits(value) >= FEWEST && countDigits(value) <= MOST)
}

function withoutPostcode(match: Match): Match {
  const [postcode = ''] = POSTCODE_BEFORE.exec(match.value) ?? []
  return { ...match, value: match.value.slice(postcode.length), start: match.start + postcode.length }
}

/** "(030) 123456 (0171) 1234567": both sides are whole and begin alike. */
function splitAtBlanks(match: Match): Match[] {
  const { value, start, end } = match
  if (countDigits(value) < TWO_NUMBERS) return [match]
  for (const { index } of value.slice(0, 40).matchAll(/\s/g)) {
    const left = value.slice(0, index)
    const right = value.slice(index + 1)
    if (isWholeNumber(left) && isAlike(left, right)) {
      const from = start + index + 1
      return [{ value: left, start, end: from - 1 }, ...splitAtBlanks({ value: right, start: from, end })]
    }
  }
  return [match]
}

const isWholeNumber = (text: string): boolean => countDigits(text) > WHOLE && countDigits(text) < 14

/** Both begin with a plus, a bracket or a zero, or have as many digits. */
function isAlike(left: string, right: string): boolean {
  if (startOf(left) !== startOf(right) || countDigits(right) <= WHOLE) return false
  return startOf(left) !== '' || countDigits(right) % countDigits(left) === 0
}

const startOf = (text: string): string => /^[+(0]/.exec(text)?.[0] ?? ''

const whole = (run: string): Match => ({ value: run, start: 0, end: run.length })

function partsOf(run: string): Match[] {
  const cuts = [...run.matchAll(DIVIDER)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.map((start, index) => {
    const end = cuts[index]?.index ?? run.length
    return { value: run.slice(start, end), start, end }
  })
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length

const wholeLength = (text: string): number => (/^\(?(?:\+|00)/.test(text) ? WHOLE_WITH_CODE : WHOLE)

const isSuffix = (text: string, between: string): boolean =>
  /[/|]/.test(between) && /^[-–]?\d+$/.test(text) && countDigits(text) <= LONGEST_SUFFIX

/** "-79" stands for what is behind the last dash, "0001" for as many last digits. */
function withStem(number: string, { value, start, end }: Match): Match {
  const digits = value.replace(/\D/g, '')
  const dash = Math.max(number.lastIndexOf('-'), number.lastIndexOf('–'))
  const isExtension = dash > 0 && (value !== digits || number.length - dash - 1 === digits.length)
  const stem = number.slice(0, isExtension ? dash + 1 : -digits.length)
  return { value: stem + digits, start, end }
}
