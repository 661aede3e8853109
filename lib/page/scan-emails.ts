import { SEAM } from './text.ts'

/** Something found in a text, as text[start, end). */
export interface Match {
  value: string
  start: number
  end: number
}

/**
 * Look-behind and bounded repeats keep both linear. Letters of other scripts do not belong to a local part:
 * pages put "이메일" and the address together without a blank.
 */
export const ASCII_EMAIL =
  /(?<![\w.%+'-])[\w%+'][\w.%+'-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![\w@])/gi
export const LATIN_EMAIL =
  /(?<![\p{Script=Latin}\d_.%+'-])[\p{Script=Latin}\d_%+'][\p{Script=Latin}\d_.%+'-]{0,63}@(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,8}\p{L}{2,24}(?![\p{Script=Latin}\d_@])/gu
export const NOT_ASCII = /[^ -~\u2060]/

/** What looks like an address and is a file, a package or a machine's key. */
export const FILE_ENDING =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|css|js|mjs|ts|json|html?|php|mp[34]|pdf|woff2?)$/i
export const MACHINE_KEY = /^[0-9a-f]{24,}@/i

/** Finds e-mail addresses; one that a seam may have cut is put together only if nothing is whole without. */
export function scanEmails(text: string): Match[] {
  if (!text.includes('@')) return []
  const whole = scanPlain(text)
  if (!text.includes(SEAM)) return whole
  return [...whole, ...scanJoined(text, whole)].sort((a, b) => a.start - b.start)
}

function scanPlain(text: string): Match[] {
  const pattern = NOT_ASCII.test(text) ? LATIN_EMAIL : ASCII_EMAIL
  return [...text.matchAll(pattern)]
    .map((found) => ({ value: found[0], start: found.index, end: found.index + found[0].length }))
    .filter((match) => isAddress(match.value) && isPlain(text, match))
}

/** Not a git remote ("git@host:path") and not the user part of a URL. */
function isPlain(text: string, match: Match): boolean {
  const remote = text[match.end] === ':' && /^git@/i.test(match.value)
  return !remote && text[match.start - 1] !== '/' && text.slice(match.start - 3, match.start) !== '://'
}

function isAddress(value: string): boolean {
  return (
    !FILE_ENDING.test(value) && !MACHINE_KEY.test(value) && !value.includes('..') && !value.includes('.@')
  )
}

function scanJoined(text: string, whole: Match[]): Match[] {
  const offsets: number[] = []
  let joined = ''
  for (let index = 0; index < text.length; index++) {
    if (text[index] === SEAM) continue
    offsets.push(index)
    joined += text[index]
  }
  return scanPlain(joined)
    .map((match) => ({
      value: match.value,
      start: offsets[match.start] ?? 0,
      end: (offsets[match.end - 1] ?? 0) + 1,
    }))
    .filter((match) => whole.every((one) => one.end <= match.start || one.start >= match.end))
}
