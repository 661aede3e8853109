import type { Block } from './block-builder.ts'
import type { Slices } from './slices.ts'

/** Running text says enough after this many characters. */
const READ_LIMIT = 150_000
const REPORT_LIMIT = 30_000
const LONG = 60

/**
 * The words that running text writes small, with a blank between them: what the page itself uses as a common word is
 * no name, in any language.
 */
export function* reportWords(blocks: readonly Block[]): Slices<string> {
  const words = new Set<string>()
  let read = 0
  for (const { text } of blocks) {
    if (text.length < LONG) continue
    if (read > READ_LIMIT) break
    read += text.length
    for (const word of text.split(' ')) if (isSmall(word)) words.add(word)
    yield
  }
  return [...words].join(' ').slice(0, REPORT_LIMIT)
}

/** Three letters or more, none of them a capital, in a script that has capitals. */
function isSmall(word: string): boolean {
  if (word.length < 3 || word.length > 24) return false
  const first = word.charCodeAt(0)
  const isLetter = (first > 96 && first < 123) || first > 191
  return isLetter && word === word.toLowerCase() && word !== word.toUpperCase()
}
