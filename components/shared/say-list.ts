/** Several things in a row, as the language of the words on screen joins them; our English is that of Britain. */
export function sayList(things: readonly string[]): string {
  const { lang } = document.documentElement
  return new Intl.ListFormat(lang === '' || lang === 'en' ? 'en-GB' : lang).format(things)
}
