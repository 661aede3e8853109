/** What the words around a value say, cut out of what the page side took along. */

const EDGE = /^[\s:.,;|•·*()[\]/–—-]+|(?<![\s:.,;|•·*()[\]–—-])[\s:.,;|•·*()[\]–—-]+$/g
const BETWEEN = /[;|•·!?]|\.\s|,\s|\s[–—-]\s/
/** "(fax)", "(Mobile)" or "(T)" right behind a value, or a bare "fax" with no other number behind it. */
const BEHIND =
  /^\s?[([]\s?(\p{L}[\p{L} ]{0,15})\s?[)\]]|^\s{1,2}(fax|phone|mobile|cell|office|direct|tel)\.?(?=\s?(?:$|[|,;•·)/]))/iu

/** The last words before the value that belong together. */
export function labelBefore(text: string): string {
  const words = text.replace(EDGE, '').split(BETWEEN).at(-1) ?? ''
  return words.replace(EDGE, '')
}

/** What stands right behind the value in its snippet. */
export function labelBehind(snippet: string, value: string): string {
  const at = snippet.indexOf(value)
  const found = at === -1 ? null : BEHIND.exec(snippet.slice(at + value.length))
  return found?.[1] ?? found?.[2] ?? ''
}
