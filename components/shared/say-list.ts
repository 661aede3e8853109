/** Several things in a row, as the language of the words on screen joins them. */
export function sayList(things: readonly string[]): string {
  // An empty `lang` names no language.
  return new Intl.ListFormat(document.documentElement.lang || undefined).format(things)
}
