import type { CountStem, Say, WordKey } from './say.ts'
import { sayNumber } from './say-number.ts'

/**
 * Words about a number of things, in the plural form that their language has for it. The number takes the place of
 * `$1`, further substitutions those of `$2` and on. A form that a language left out is said as `_other`.
 */
export function sayCount(say: Say, stem: CountStem, count: number, ...substitutions: string[]): string {
  const category = new Intl.PluralRules(say('language')).select(count)
  const all = [sayNumber(say, count), ...substitutions]
  const words = sayForm(say, `${stem}_${category}`, all)
  return words === `${stem}_${category}` ? sayForm(say, `${stem}_other`, all) : words
}

function sayForm(say: Say, form: string, substitutions: string[]): string {
  // The keys of plural forms are kept from everybody else, so that none is said without a number.
  return say(form as WordKey, ...substitutions)
}
