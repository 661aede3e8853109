import type { Match } from './scan-emails.ts'
import { unseam } from './text.ts'

/**
 * Digits in groups, bounded on both sides, with an extension if there is one. Whether they are a phone number is
 * for `lib/lead` to say.
 */
export const PHONE_CANDIDATE =
  /(?<![\w@#$€£¥\\.,-]|\d[/:])(?:\+\s?|\(\+?)?\(?\d(?:[\s().\-–—‐‑·/\u2060]{0,4}\d){5,16}(?:[\s,;(]{0,3}(?:ext(?:ension|n)?|x|dw|durchwahl|poste|int|anexo|ramal|доб|#)\.?\s{0,2}:?\s{0,2}\d{1,6})?(?![\w%@€$£]|[.,:]\d)/gi

export const scanPhones = (text: string): Match[] =>
  [...text.matchAll(PHONE_CANDIDATE)].map(({ 0: found, index }) => ({
    value: unseam(found),
    start: index,
    end: index + found.length,
  }))
