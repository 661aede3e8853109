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
 * Finds the message by its English words, whole or a part of them. Values in it that are words of ours too are
 * translated as well, names of people and CRMs are none and stay.
 */
export function translateInto(build: string, tongue: Tongue): Translate {
  const foreign = wordsOf(build, tongue)
  const pairs = Object.entries(wordsOf(build, 'en'))
    .flatMap(([key, { message }]) => pairsOf(message, foreign[key]?.message ?? message))
    .filter(({ english }) => /[^\s.]/.test(literals(english).join('')))
    // What says more in words of its own fits better.
    .sort((one, other) => literals(other.english).join('').length - literals(one.english).join('').length)
  const translate: Translate = (english) => {
    const exact = pairs.find((pair) => pair.english === english)
    if (exact !== undefined) return exact.foreign
    for (const { pattern, order, foreign } of pairs) {
      const values = pattern.exec(english)?.slice(1)
      if (values !== undefined && order.length > 0) return fill(foreign, order, values.map(translate))
    }
    const around = pairs.find((pair) => literals(pair.english).some((literal) => literal.includes(english)))
    return around === undefined ? english : longest(literals(around.foreign)).trim()
  }
  return (english) => (english === '' ? '' : translate(english))
}

/** The whole message, and its sentences where both have as many. */
function pairsOf(english: string, foreign: string): Pair[] {
  const [ours, theirs] = [sentencesOf(english), sentencesOf(foreign)]
  const apart = ours.length > 1 && ours.length === theirs.length ? ours : []
  return [pairOf(english, foreign), ...apart.map((one, index) => pairOf(one, theirs[index] ?? ''))]
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?…।؟])\s+/)

function pairOf(english: string, foreign: string): Pair {
  const pattern = new RegExp(`^${literals(english).map(literal).join('(.+)')}$`)
  return { english, foreign, pattern, order: english.match(/\$\d/g) ?? [] }
}

function fill(text: string, order: readonly string[], values: readonly string[]): string {
  return text.replace(/\$\d/g, (place) => values[order.indexOf(place)] ?? place)
}

const longest = (parts: readonly string[]) =>
  parts.reduce((best, part) => (part.length > best.length ? part : best), '')
