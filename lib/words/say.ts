import type english from '../../public/_locales/en/messages.json'

type EnglishKey = keyof typeof english

/**
 * Words that differ by a number: English has them with `_one` and `_other` behind the stem, another language with the
 * plural categories that it knows. `sayCount` chooses.
 */
export type CountStem = {
  [Key in EnglishKey]: Key extends `${infer Stem}_other`
    ? `${Stem}_one` extends EnglishKey
      ? Stem
      : never
    : never
}[EnglishKey]

/** A key of the words on screen; `public/_locales/<language>/messages.json` holds them. */
export type WordKey = Exclude<EnglishKey, `${CountStem}_one` | `${CountStem}_other`>

/** Gives the words for a key in the browser's language; `$1`, `$2` … in them take the substitutions in order. */
export type Say = (key: WordKey, ...substitutions: string[]) => string

/** `getMessage` is the browser's `i18n.getMessage`, which answers '' for a key it does not know. */
export function createSay(getMessage: (key: string, substitutions: string[]) => string): Say {
  return (key, ...substitutions) => getMessage(key, substitutions) || key
}
