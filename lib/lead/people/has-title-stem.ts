import { TITLE_STEMS } from './title-stems.ts'

/** What a word may begin with: plain letters, or for a pattern, the plain letters before its first sign. */
interface Stem {
  begin: string
  pattern: RegExp | null
}

/** One pattern of all stems takes longer to compile than a page to read, so they are looked up by two letters. */
let stems: Map<string, Stem[]> | null = null

/** Whether a word of the text begins with a stem of job titles. */
export function hasTitleStem(text: string): boolean {
  stems ??= indexStems()
  const plain = fold(text)
  for (const { index } of plain.matchAll(/(?<![\p{L}\d])\p{L}/gu)) {
    const known = stems.get(plain.slice(index, index + 2))
    if (known?.some((stem) => standsAt(plain, index, stem))) return true
  }
  return false
}

function standsAt(plain: string, index: number, { begin, pattern }: Stem): boolean {
  if (!plain.startsWith(begin, index)) return false
  if (pattern === null) return true
  pattern.lastIndex = index
  return pattern.test(plain)
}

function indexStems(): Map<string, Stem[]> {
  const byLetters = new Map<string, Stem[]>()
  for (const stem of TITLE_STEMS.map(readStem)) {
    const letters = stem.begin.slice(0, 2)
    const known = byLetters.get(letters)
    if (known === undefined) byLetters.set(letters, [stem])
    else known.push(stem)
  }
  return byLetters
}

function readStem(source: string): Stem {
  const end = source.search(/[^\p{L} -]/u)
  if (end === -1) return { begin: fold(source), pattern: null }
  const begin = source.slice(0, source[end] === '?' ? end - 1 : end)
  return { begin: fold(begin), pattern: new RegExp(source, 'iuy') }
}

/** One small form for each letter: a capital sigma has two, a dotted capital I two signs. */
const fold = (text: string): string => text.replaceAll('İ', 'I').toLowerCase().replaceAll('ς', 'σ')
