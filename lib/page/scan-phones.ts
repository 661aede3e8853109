import type { Match } from './scan-emails.ts'
import { unseam } from './text.ts'

/** Digits in groups, bounded on both sides. Whether they are a phone number is for `lib/lead` to say. */
export const PHONE_CANDIDATE =
  /(?<![\w@#$€£¥\\.,-]|\d[/:])(?:\+\s?|\(\+?)?\(?\d(?:[\s().\-–—‐‑·/\u2060]{0,4}\d){5,16}(?![\w%@€$£]|[.,:]\d)/g
export const EXTENSION =
  /^[\s,;(]{0,3}(?:ext(?:ension|n)?|x|dw|durchwahl|poste|int|anexo|ramal|доб|#)\.?\s{0,2}:?\s{0,2}(\d{1,6})(?!\d)/i
/** Dates and years, of which some pages have thousands. */
export const DATE =
  /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}\s?[./–-]\s?(?:\d{1,2}|(?:19|20)\d{2}))(?!\d)/

/** Finds phone candidates, their extension included. */
export function scanPhones(text: string): Match[] {
  return [...text.matchAll(PHONE_CANDIDATE)]
    .filter(([found]) => !DATE.test(found))
    .map(({ 0: found, index }) => {
      const end = index + found.length
      const extension = EXTENSION.exec(unseam(text.slice(end, end + 30)))
      const value = unseam(found) + (extension === null ? '' : ` ext. ${extension[1]}`)
      return { value, start: index, end: end + (extension?.[0].length ?? 0) }
    })
}
