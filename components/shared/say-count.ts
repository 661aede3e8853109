import type { Say, WordKey } from '../../lib/words/say.ts'

/** A sentence about a number of things: one key for exactly one, another with the number for all else. */
export function sayCount(say: Say, one: WordKey, many: WordKey, count: number): string {
  return count === 1 ? say(one) : say(many, new Intl.NumberFormat().format(count))
}
