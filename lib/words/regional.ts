import type { Say } from './say.ts'

const reader = new Intl.NumberFormat().resolvedOptions().locale

/**
 * The language in which numbers and times are written: that of the words, in the reader's own region where the browser
 * speaks it too. An American's clock has AM and PM though our English is that of Britain.
 */
export function regional(say: Say): string {
  const language = say('language')
  return primary(reader) === primary(language) ? reader : language
}

const primary = (tag: string) => tag.split('-')[0]
