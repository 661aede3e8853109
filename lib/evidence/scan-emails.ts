import { SEAM } from './text.ts'

/** Something found in a text, as text[start, end). */
export interface Match {
  value: string
  start: number
  end: number
}

/**
 * Look-behind and bounded repeats keep it linear. Letters of other scripts do not belong to a local part: pages
 * put "이메일" and the address together without a blank. Not part of a URL, and not a git remote ("git@host:path").
 */
export const EMAIL =
  /(?<![\p{Script=Latin}\d_.%+'/-])(?!git@[\w.-]{1,60}:)[\p{Script=Latin}\d_%+'][\p{Script=Latin}\d_.%+'-]{0,63}@(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,8}\p{L}{2,24}(?![\p{Script=Latin}\d_@])/gu
/** What looks like an address and is a file or a machine's key. */
export const NO_EMAIL =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|json|html?|php|mp[34]|pdf|woff2?)$|^[0-9a-f]{24,}@|\.\.|\.@/i

/** Finds e-mail addresses; one that a seam may have cut is put together only if nothing is whole without. */
export function scanEmails(text: string): Match[] {
  if (!text.includes('@')) return []
  const whole = scanPlain(text)
  if (!text.includes(SEAM)) return whole
  const offsets = text.split('').flatMap((sign, index) => (sign === SEAM ? [] : index))
  const joined = scanPlain(text.replaceAll(SEAM, ''))
    .map(({ value, start, end }) => ({ value, start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }))
    .filter((match) => whole.every((one) => one.end <= match.start || one.start >= match.end))
  return [...whole, ...joined]
}

const scanPlain = (text: string): Match[] =>
  [...text.matchAll(EMAIL)]
    .map(({ 0: value, index }) => ({ value, start: index, end: index + value.length }))
    .filter(({ value }) => !NO_EMAIL.test(value))
