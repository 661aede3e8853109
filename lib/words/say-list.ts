import type { Say } from './say.ts'

/** Several things in a row, as the language of the words joins them: "Close, Pipedrive and Zoho CRM". */
export function sayList(say: Say, things: readonly string[]): string {
  return new Intl.ListFormat(say('language')).format(things)
}

/** Several facts in a row, which English joins by commas alone: "120 delivered, 78 waiting". */
export function sayFacts(say: Say, facts: readonly string[]): string {
  return new Intl.ListFormat(say('language'), { type: 'unit', style: 'short' }).format(facts)
}
