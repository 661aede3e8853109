import { unseam } from './text.ts'

export const LABEL_EDGE = /^[\s:.,;|•·*()[\]–—-]+|[\s:.,;|•·*()[\]–—-]+$/g
export const BETWEEN_LABELS = /[;|•·!?]|\.\s|,\s|\s[–—-]\s/
/** "(fax)", "(Mobile)" or "(T)" right behind a value, or a bare "fax" with no other number behind it. */
export const LABEL_BEHIND =
  /^\s?[([]\s?(\p{L}[\p{L} ]{0,15})\s?[)\]]|^\s{1,2}(fax|phone|mobile|cell|office|direct|tel)\.?(?=\s?(?:$|[|,;•·)/]))/iu

/** The words that stand directly before text[start], but behind the value before it. */
export function labelBefore(text: string, previousEnd: number, start: number): string {
  const before = unseam(text.slice(Math.max(previousEnd, start - 60), start))
  const words = before.replace(LABEL_EDGE, '').split(BETWEEN_LABELS).at(-1) ?? ''
  const label = words.replace(LABEL_EDGE, '')
  return label.length <= 40 ? label : label.slice(label.indexOf(' ', label.length - 40) + 1)
}

export function labelBehind(text: string, end: number): string {
  const found = LABEL_BEHIND.exec(unseam(text.slice(end, end + 24)))
  return found?.[1] ?? found?.[2] ?? ''
}

/** A short line of words only, such as a `dt`, can label the line below it. */
export function lineLabel(line: string): string {
  const label = unseam(line).replace(LABEL_EDGE, '')
  return label.length <= 30 && !/[\d@]/.test(label) ? label : ''
}
