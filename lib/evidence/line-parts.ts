import type { Match } from './emails/scan-emails.ts'
import { INVERTED, isNameShaped, PARTICLE } from './name-shape.ts'
import { SEAM, unseam } from './text.ts'

export interface LinePart extends Match {
  /** A `title` is only what stands beside a name. */
  field: 'name' | 'title'
  /** The part before it: "Contact: Ann Ode". */
  label: string
}

export const SEPARATOR = /\s{0,2}[,|•·;:()/\u2013\u2014\u2060]\s{0,2}|\s-\s/g
export const NAME_RUN =
  /(?<![\p{L}\p{M}'’.-])(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}\p{M}'’-]{1,24})(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{1,24}|\p{Ll}{1,3}(?= ))){1,6}/gu
/** Words that begin a sentence or a line before a name. */
export const INTRODUCTION =
  /^(?:contact|please|call|e-?mail|phone|tel|the|our|for|and|with|at|by|press|media|kontakt|ask)$/i
/** "12 Long Road", "Long Road 12", "1000 Town": names behind a part like this are of places. */
/** "12", "nº 12 bis": the part before is a street, whoever it is named after. */
export const HOUSE_NUMBER = /^(?:n[º°.o]{1,2} ?)?\d{1,4}(?: ?(?:bis|ter|[a-z]))?$|^s\/n$/i
export const HOUSE_OR_POSTCODE = /^\d{1,6}[a-z]?[\s-]\p{L}|^[\p{L}. -]{3,40}\s\d{1,6}\p{L}?$/u
/** So many names of one line are no contacts. */
const MANY_NAMES = 4
export const TITLE_SHAPE = /^(?=.{0,80}\p{L}\p{M}{0,2}\p{L})[^@?!]{2,80}$/u

/** The names of a short line and what stands beside them: the whole, or parts between commas, dashes, elements. */
export function readLineParts(text: string, pieceStarts: readonly number[]): LinePart[] {
  const line = unseam(text).trim()
  if (isNameShaped(line) || INVERTED.test(line))
    return [toPart({ value: text, start: 0, end: text.length }, 'name', '')]
  const cuts = [...text.matchAll(SEPARATOR)].flatMap((cut) => [cut.index, cut.index + cut[0].length])
  const parts = classify(splitAt(text, cuts))
  return parts.length > 0 ? parts : classify(splitAt(text, pieceStarts))
}

/** Runs of capitalised words in text[from, to); words of sentences at their ends are cut off. */
export function readNameRuns(text: string, from: number, to: number): LinePart[] {
  return [...text.slice(from, to).matchAll(NAME_RUN)].flatMap((run) => {
    const words = run[0].split(' ')
    let start = from + run.index
    while (INTRODUCTION.test(words[0] ?? '')) start += (words.shift() ?? '').length + 1
    while (PARTICLE.test(words.at(-1) ?? '') || INTRODUCTION.test(words.at(-1) ?? '')) words.pop()
    const value = words.join(' ')
    return isNameShaped(value) ? [toPart({ value, start, end: start + value.length }, 'name', '')] : []
  })
}

function classify(parts: readonly Match[]): LinePart[] {
  const house = parts.findIndex(({ value }) => HOUSE_NUMBER.test(value))
  const address = house > 0 ? house - 1 : parts.findIndex(({ value }) => HOUSE_OR_POSTCODE.test(value))
  const named = parts.map(
    ({ value }, index) =>
      isNameShaped(value) && (address === -1 || index < address || (house < 1 && parts.length < 3)),
  )
  const count = named.filter(Boolean).length
  // Who wrote a paper or acts in a film: a row of names is nobody to write to.
  if (count >= MANY_NAMES && count > parts.length / 2) return []
  return parts.flatMap((part, index) => {
    const label = parts[index - 1]?.value.slice(-40) ?? ''
    if (named[index]) return [toPart(part, 'name', label)]
    const isBeside = named[index - 1] || named[index + 1]
    return isBeside && TITLE_SHAPE.test(part.value) ? [toPart(part, 'title', label)] : []
  })
}

const toPart = (match: Match, field: LinePart['field'], label: string): LinePart => ({
  ...match,
  value: unseam(match.value),
  field,
  label,
})

function splitAt(text: string, cuts: readonly number[]): Match[] {
  const edges = [0, ...cuts, text.length]
  return edges.slice(1).flatMap((end, index) => {
    const raw = text.slice(edges[index], end).replaceAll(SEAM, ' ')
    const value = raw.trim()
    const start = (edges[index] ?? 0) + raw.length - raw.trimStart().length
    return /[\p{L}\d]/u.test(value) ? [{ value, start, end: start + value.length }] : []
  })
}
