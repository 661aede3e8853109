import { createSay, type Say } from '../../lib/words/say.ts'

/** A language of a few words, as a browser would give them. */
export function sayIn(language: string, words: Record<string, string>): Say {
  const all: Record<string, string> = { language, ...words }
  return createSay((key, substitutions) =>
    (all[key] ?? '').replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
  )
}
