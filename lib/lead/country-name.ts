import { getCountries } from 'libphonenumber-js/max'

/** Languages in which pages name countries. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl']
const ABBREVIATIONS: Record<string, string> = {
  uk: 'GB',
  'u k': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u s a': 'US',
  us: 'US',
  america: 'US',
  holland: 'NL',
  uae: 'AE',
  'czech republic': 'CZ',
  turkey: 'TR',
  korea: 'KR',
}

let names: Map<string, string> | null = null

/** The ISO code of a country's name in one of the languages, or of the code itself. */
export function countryByName(text: string): string | null {
  const word = plain(text)
  if (/^[a-z]{2}$/.test(word) && word !== 'uk') return word.toUpperCase()
  names ??= readNames()
  return ABBREVIATIONS[word] ?? names.get(word) ?? null
}

/** Countries that a text names, by their names or by capital letters such as "UK". */
export function countriesIn(text: string): string[] {
  const words = text.match(/\p{L}[\p{L}.]*/gu) ?? []
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  const named = [...words.filter((word) => word.length > 3 || /^(?:UK|USA|US|UAE)$/.test(word)), ...pairs]
  return [...new Set(named.flatMap((name) => countryByName(name) ?? []))]
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Made at the first question: the browser knows the names, so none need to be shipped. */
function readNames(): Map<string, string> {
  const all = new Map<string, string>()
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of getCountries()) all.set(plain(display.of(code) ?? code), code)
  }
  return all
}
