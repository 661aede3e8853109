import { type Tongue, wordsOf } from './make-tongue.ts'

/** Says in a tongue what a test says in English. */
export type Translate = (english: string) => string

interface Pair {
  english: string
  foreign: string
  /** Matches the English with whatever stands for its placeholders. */
  pattern: RegExp
  /** The placeholders, in the order in which the English has them. */
  order: string[]
}

const literals = (text: string) => text.split(/\$\d/)
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/**
 * Finds the message by its English words: a whole one, one of its sentences, a part of it, or one with its values.
 * Values that are words of ours too are translated as well; names of people and CRMs are none and stay. What several
 * messages say in English and not in the tongue is refused: it would be looked for in the wrong one.
 */
export function translateInto(build: string, tongue: Tongue): Translate {
  const foreign = wordsOf(build, tongue)
  const messages = Object.entries(wordsOf(build, 'en'))
    .map(([key, { message }]) => pairOf(message, foreign[key]?.message ?? message))
    .filter(saysSomething)
  const sentences = messages.flatMap(sentencesOf)
  // What says more in words of its own fits better.
  const pairs = [...messages, ...sentences].sort((one, other) => lengthOf(other) - lengthOf(one))
  const asWhole = (english: string) =>
    onlyOf(
      english,
      pairs.filter((pair) => pair.english === english).map((pair) => pair.foreign),
    )
  const asPart = (english: string) =>
    onlyOf(
      english,
      sentences
        .filter((pair) => literals(pair.english).some((literal) => literal.includes(english)))
        .map((pair) => longest(literals(pair.foreign)).trim()),
    )
  const withValues = (english: string) => {
    const fits = pairs.find(({ pattern, order }) => order.length > 0 && pattern.test(english))
    if (fits === undefined) return undefined
    const values = fits.pattern.exec(english)?.slice(1) ?? []
    return fill(
      fits.foreign,
      fits.order,
      values.map((value) => asWhole(value) ?? value),
    )
  }
  return (english) =>
    english === '' ? '' : (asWhole(english) ?? asPart(english) ?? withValues(english) ?? english)
}

function onlyOf(english: string, found: readonly string[]): string | undefined {
  const [first, ...others] = new Set(found)
  if (others.length > 0) throw new Error(`“${english}” may be: ${[first, ...others].join(' | ')}`)
  return first
}

const lengthOf = ({ english }: Pair) => literals(english).join('').length
const saysSomething = ({ english }: Pair) => /[^\s.]/.test(literals(english).join(''))

/** The sentences of a message where both have as many, and else the whole. */
function sentencesOf(message: Pair): Pair[] {
  const [ours, theirs] = [split(message.english), split(message.foreign)]
  if (ours.length === 1 || ours.length !== theirs.length) return [message]
  return ours.map((one, index) => pairOf(one, theirs[index] ?? '')).filter(saysSomething)
}

const split = (text: string) => text.split(/(?<=[.!?…।؟])\s+/)

function pairOf(english: string, foreign: string): Pair {
  const pattern = new RegExp(`^${literals(english).map(literal).join('(.+)')}$`)
  return { english, foreign, pattern, order: english.match(/\$\d/g) ?? [] }
}

function fill(text: string, order: readonly string[], values: readonly string[]): string {
  return text.replace(/\$\d/g, (place) => values[order.indexOf(place)] ?? place)
}

const longest = (parts: readonly string[]) =>
  parts.reduce((best, part) => (part.length > best.length ? part : best), '')
