import type { Match } from '../emails/scan-emails.ts'

/** "1-800-FLOWERS", "1300 FLOWERS", "(202) 555-CARS": an area code or a free-phone prefix, then capitals. */
export const VANITY =
  /(?<![\w.,#/-])(?:\+?1[\s.-]?)?(?:\(?[2-9]\d{2}\)?|1[38]00|0[58]00)[\s.-]{1,2}(?=[\dA-Z -]{0,7}[A-Z]{3})(?:[\dA-Z]{1,10})(?:[ -][\dA-Z]{1,8}){0,3}(?![\w@])/g

/** Area code or prefix, and what is dialled behind it. */
const FEWEST = 10

/** Phone numbers that are written with the letters of the keypad. */
export const scanVanityNumbers = (text: string): Match[] =>
  [...text.matchAll(VANITY)]
    .map(({ 0: value, index }) => ({ value, start: index, end: index + value.length }))
    .filter(({ value }) => value.replace(/[^\dA-Z]/g, '').length >= FEWEST)
