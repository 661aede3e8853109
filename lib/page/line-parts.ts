import { isJobTitle, LEADING_WORDS, TITLE_WORD } from './job-title.ts'
import { bareName, isNameShaped, isNotInNames, PARTICLES } from './name-shape.ts'
import type { Match } from './scan-emails.ts'
import { SEAM, unseam } from './text.ts'

export interface LinePart extends Match {
  field: 'name' | 'title'
  /** The part before it, where it is a word of its own: "Contact: Ann Ode". */
  label: string
}

export const SEPARATOR = /\s{0,2}[,|•·;:()/\u2013\u2014\u2060]\s{0,2}|\s-\s/g
export const NAME_RUN =
  /(?<![\p{L}\p{M}'’.-])(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{1,24}|Dr\.|Prof\.|Mag\.|Ing\.)(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{1,24}|de|da|do|dos|del|della|di|van|von|der|den|ter|ten|la|le|el|al|bin|zu)){1,6}/gu

/** The names and job titles of a short line: the whole, or its parts between commas, dashes and elements. */
export function readLineParts(text: string, pieceStarts: readonly number[]): LinePart[] {
  const whole = { value: text, start: 0, end: text.length }
  if (isName(unseam(text))) return [toPart(whole, 'name', '')]
  const parts = splitLine(text)
  const found = parts.flatMap((part, index) => classify(part, parts[index - 1]))
  if (found.some((part) => part.field === 'name')) return found
  const pieces = splitAt(text, pieceStarts)
  const inPieces = pieces.flatMap((part, index) => classify(part, pieces[index - 1]))
  if (inPieces.some((part) => part.field === 'name')) return inPieces
  return isJobTitle(unseam(text)) ? [toPart(whole, 'title', '')] : found
}

/** Runs of capitalised words in text[from, to); words of headings at their ends are cut off. */
export function readNameRuns(text: string, from: number, to: number): LinePart[] {
  return [...text.slice(from, to).matchAll(NAME_RUN)].flatMap((run) => {
    const words = run[0].split(' ')
    let start = from + run.index
    while (words.length > 2 && isWeakEnd(words[0] ?? '')) start += (words.shift() ?? '').length + 1
    while (words.length > 2 && isWeakEnd(words.at(-1) ?? '')) words.pop()
    const value = words.join(' ').replace(/[.,]$/, '')
    if (!isName(value)) return []
    return [toPart({ value, start, end: start + value.length }, 'name', '')]
  })
}

const isName = (text: string): boolean => isNameShaped(text) && !TITLE_WORD.test(text)

const isWeakEnd = (word: string): boolean => isNotInNames(word) || PARTICLES.has(word)

function classify(part: Match, before: Match | undefined): LinePart[] {
  const value = part.value.replace(LEADING_WORDS, '')
  const label = before !== undefined && before.value.length <= 30 ? before.value : ''
  if (isName(value)) return [toPart({ ...part, value }, 'name', label)]
  if (isJobTitle(value)) return [toPart({ ...part, value }, 'title', label)]
  return []
}

/** A name keeps its courtesy titles but not the letters behind it, unless nothing else is left. */
function toPart(match: Match, field: LinePart['field'], label: string): LinePart {
  const value = unseam(match.value).trim()
  return { ...match, value: field === 'name' && bareName(value) === '' ? '' : value, field, label }
}

function splitLine(text: string): Match[] {
  const cuts = [...text.matchAll(SEPARATOR)].flatMap((cut) => [cut.index, cut.index + cut[0].length])
  return splitAt(text, cuts)
}

function splitAt(text: string, cuts: readonly number[]): Match[] {
  const edges = [0, ...cuts, text.length]
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0
    const raw = text.slice(start, end).replaceAll(SEAM, ' ')
    const value = raw.trim()
    if (value === '') return []
    const from = start + raw.length - raw.trimStart().length
    return [{ value, start: from, end: from + value.length }]
  })
}
