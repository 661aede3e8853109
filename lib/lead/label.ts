/** What the words around a value say, cut out of what the page side took along. */

import { plainDigits } from '../evidence/phones/plain-digits.ts'

const EDGE = /^[\s:：.,;|•·*()[\]/–—-]+|(?<![\s:：.,;|•·*()[\]–—-])[\s:：.,;|•·*()[\]–—-]+$/g
/** A full stop ends a sentence behind a long word; behind a short one it ends an abbreviation. */
const BETWEEN = /[;|•·!?。]|(?<=\p{L}{5})\.\s|,\s|\s[–—-]\s/u
/** "(fax)", "(Mobile)" or "(T)" right behind a value, or a bare "fax" with no other number behind it. */
const BEHIND =
  /^\s?[([（]\s?(\p{L}[\p{L}\p{M}/ .-]{0,20})\s?[)\]）]|^\s{1,2}[-–]?\s?(fax|phone|mobile|cell|office|direct|tel|mob|home|telefon|telefax|факс)\.?(?=\s?(?:$|[|,;•·)/]))/iu

/** The last words before the value that belong together. */
export function labelBefore(text: string): string {
  const words = text.replace(EDGE, '').split(BETWEEN).at(-1) ?? ''
  return words.replace(EDGE, '')
}

/** What stands right behind the value in its snippet. */
export function labelBehind(snippet: string, value: string): string {
  const at = plainDigits(snippet).indexOf(value)
  const found = at === -1 ? null : BEHIND.exec(snippet.slice(at + value.length))
  return (found?.[1] ?? found?.[2] ?? '').trim()
}
