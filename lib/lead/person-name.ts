import { GLUED_INITIAL } from '../page/name-shape.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { bareName, CREDENTIALS } from './name-affixes.ts'

const COURTESY =
  /^(?:(?:mr|mrs|ms|miss|mx|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|dhr|mw|pan|pani)\.?\s+)+(?=\p{L})/iu

/** The name as one would address it: no "Mr", no letters behind; "Dr." stays. */
export function tidyName(text: string): string {
  const line = cleanText(text, LONGEST.name).replace(/^(?:by|von|par|por|contact|kontakt):?\s+/i, '')
  const tidy = line
    .replace(COURTESY, '')
    .replace(CREDENTIALS, '')
    .replace(GLUED_INITIAL, ' ')
    .replace(/[\s,;:–-]+$/, '')
    .trim()
  return uninvert(tidy || line)
}

/** "Ode, Ann" is "Ann Ode". */
function uninvert(name: string): string {
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/)
  return more.length === 0 && given !== '' && !given.includes('.') ? `${given} ${family}` : name
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')

/** The words of a name in the form in which names are compared. */
export function nameWords(name: string): string[] {
  return fold(bareName(uninvert(name)))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** The same for "Ann B. Ode", "ODE Ann" and "Ann Ode". */
export function nameKey(name: string): string {
  const words = nameWords(name)
  const full = words.filter((word) => word.length > 1)
  return (full.length >= 2 || full.length === words.length ? full : words).sort().join(' ')
}

/** The words of a name as old e-mail systems spell them. */
const spellings = (word: string): string[] => [
  word,
  word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u'),
]

/** True where the part before the "@" is made of the name: "ann.ode", "aode", "ode-ann", "ann". */
export function matchesLocalPart(name: string, local: string): boolean {
  const words = nameWords(name)
  const plain = fold(local).replace(/\d+$/, '')
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const squashed = expandUmlauts(parts.join(''))
  const [first = '', ...others] = words.map(expandUmlauts)
  const last = others.at(-1) ?? ''
  if (first === '' || last === '' || squashed.length < 2) return false
  const rest = others.join('')
  const built = [
    first + rest,
    rest + first,
    first + last,
    last + first,
    first[0] + last,
    first[0] + rest,
    last + first[0],
    first + last[0],
    rest + first[0],
    words
      .map((word) => word[0])
      .join('')
      .slice(0, -1) + last,
  ]
  return (
    built.includes(squashed) ||
    ([last, rest].includes(squashed) && squashed.length > 3) ||
    (squashed === first && first.length > 2)
  )
}

/** "müller" may be written "mueller" or, its marks gone, "muller": both become the shorter. */
const expandUmlauts = (word: string): string => spellings(word)[1] ?? word
