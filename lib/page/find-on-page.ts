import { isSeen, plainText, type VisibleText, visibleText } from './visible-text.ts'

/** A value as the popup shows it, and the words it was read in. */
export interface Wanted {
  value: string
  snippet: string
}

/** Where a value stands on the page: its text, its number however written, a link that leads to it, or its words. */
export function findOnPage(page: Document, { value, snippet }: Wanted): Range | null {
  const seen = visibleText(page)
  const wanted = plainText(value).trim()
  const digits = lastDigits(value)
  return (
    findText(seen, wanted) ??
    findSplit(seen, wanted) ??
    findNumber(seen, digits) ??
    findLink(page, wanted, digits) ??
    findText(seen, plainText(snippet).trim())
  )
}

function findText({ text, range }: VisibleText, wanted: string): Range | null {
  if (wanted === '') return null
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const found = range(at, wanted.length)
    if (found !== null) return found
  }
  return null
}

/** Words that stand in elements of their own have no blank between them in the text. */
function findSplit({ text, range }: VisibleText, wanted: string): Range | null {
  const solid = wanted.replaceAll(' ', '')
  if (solid === wanted) return null
  const at = [...text.matchAll(/[^ ]/g)].map(({ index }) => index)
  const found = text.replaceAll(' ', '').indexOf(solid)
  const [from, to] = [at[found], at[found + solid.length - 1]]
  return from === undefined || to === undefined ? null : range(from, to - from + 1)
}

/** Those that no country's way of writing changes; '' where there are too few for a number. */
const MARKING_DIGITS = 7
function lastDigits(value: string): string {
  const digits = value.replace(/\D/g, '')
  return digits.length < MARKING_DIGITS ? '' : digits.slice(-MARKING_DIGITS)
}

/** Between its digits a number has blanks, dots and brackets, but no words; what comes before the last is its own. */
function findNumber({ text, range }: VisibleText, digits: string): Range | null {
  if (digits === '') return null
  const at = [...text.matchAll(/\d/g)].map(({ index }) => index)
  const all = at.map((index) => text[index]).join('')
  for (let found = all.indexOf(digits); found >= 0; found = all.indexOf(digits, found + 1)) {
    const to = at[found + digits.length - 1] ?? 0
    let from = to
    while (isOfNumber(text[from - 1])) from -= 1
    while (isBetweenDigits(text[from])) from += 1
    const place = from > (at[found] ?? 0) ? null : range(from, to - from + 1)
    if (place !== null) return place
  }
  return null
}

const isBetweenDigits = (character = 'a'): boolean => ' .-–/)'.includes(character)
const isOfNumber = (character = 'a'): boolean => isBetweenDigits(character) || /[\d+(]/.test(character)

function findLink(page: Document, wanted: string, digits: string): Range | null {
  if (wanted === '') return null
  for (const link of page.querySelectorAll('a[href]')) {
    const target = decoded(link.getAttribute('href') ?? '').toLowerCase()
    const isCall = digits !== '' && target.startsWith('tel:') && target.replace(/\D/g, '').endsWith(digits)
    if (!isCall && !target.includes(wanted)) continue
    const range = page.createRange()
    range.selectNodeContents(link)
    if (isSeen(range)) return range
  }
  return null
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
