import type english from '../../public/_locales/en/messages.json'

/** A key of the words on screen; `public/_locales/<language>/messages.json` holds them. */
export type WordKey = keyof typeof english

/** Gives the words for a key in the browser's language; `$1`, `$2` … in them take the substitutions in order. */
export type Say = (key: WordKey, ...substitutions: string[]) => string

/** `getMessage` is the browser's `i18n.getMessage`, which answers '' for a key it does not know. */
export function createSay(getMessage: (key: string, substitutions: string[]) => string): Say {
  return (key, ...substitutions) => getMessage(key, substitutions) || key
}
