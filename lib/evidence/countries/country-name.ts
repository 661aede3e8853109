import { getCountries } from 'libphonenumber-js/max'
import { foldText } from '../fold-text.ts'

/** Languages in which pages name countries, by script: the names of one script take ten milliseconds to make. */
const LATIN = 'en de fr es it nl pt pl cs sk hu ro tr vi id sv da nb fi hr sl lt lv et'.split(' ')
const OTHERS = 'ru uk bg el ar he fa hi th zh ja ko sr'.split(' ')
const OTHER_NAMES = new Map(
  Object.entries({
    uk: 'GB',
    'u k': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'northern ireland': 'GB',
    'great britain': 'GB',
    britain: 'GB',
    grossbritannien: 'GB',
    usa: 'US',
    'u s a': 'US',
    us: 'US',
    'u s': 'US',
    america: 'US',
    holland: 'NL',
    uae: 'AE',
    'u a e': 'AE',
    ksa: 'SA',
    'czech republic': 'CZ',
    turkey: 'TR',
    korea: 'KR',
    'south korea': 'KR',
    'ivory coast': 'CI',
    burma: 'MM',
    macedonia: 'MK',
    россия: 'RU',
    roc: 'TW',
    prc: 'CN',
  }),
)
const SHORT = /^(?:UK|USA|US|UAE|KSA|PRC|ROC)$/
/** Scripts that put no blank between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** "New" and the like make another place of it. */
const OTHER_PLACE = /^(?:new|port|little|st|san|nueva|nova)$/i
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu

let latinNames: Map<string, string> | null = null
let otherNames: Map<string, string> | null = null

/** The ISO code of a country's name in one of the languages, or of the code itself. */
export function countryByName(text: string): string | null {
  const word = plain(text)
  if (/^[a-z]{2}$/.test(word) && word !== 'uk') return word.toUpperCase()
  return nameOf(word)
}

/** Countries that a text names: by their names, by capital letters such as "UK", or by their flags. */
export function countriesIn(text: string): string[] {
  const words = (text.match(/\p{L}[\p{L}\p{M}.'’]*/gu) ?? []).slice(0, 60)
  const found = [...text.matchAll(FLAG)].map(([flag]) => flagCode(flag))
  for (let at = 0; at < words.length; at++) {
    const longest = [3, 2, 1].find((count) => countryAt(words, at, count) !== null)
    if (longest === undefined) continue
    const isOther = OTHER_PLACE.test(words[at - 1] ?? '')
    if (!isOther) found.push(countryAt(words, at, longest) ?? '')
    at += longest - 1
  }
  return [...new Set(found)]
}

function countryAt(words: readonly string[], at: number, count: number): string | null {
  const taken = words.slice(at, at + count)
  const [first = ''] = taken
  if (taken.length < count) return null
  if (count > 1) return nameOf(plain(taken.join(' ')))
  if (UNSPACED.test(first)) return unspacedCountry(first)
  const isShort = SHORT.test(first.replaceAll('.', '')) && !(first === 'US' && isShouted(words))
  return first.length > 3 || isShort ? nameOf(plain(first)) : null
}

/** "CONTACT US" names no country. */
const isShouted = (words: readonly string[]): boolean =>
  words.length > 1 && words.every((word) => word === word.toUpperCase())

/** The country whose name begins the run of signs. */
function unspacedCountry(run: string): string | null {
  for (let length = Math.min(8, run.length); length > 1; length--) {
    const code = nameOf(plain(run.slice(0, length)))
    if (code !== null) return code
  }
  return null
}

const flagCode = (flag: string): string =>
  [...flag].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('')

function nameOf(word: string): string | null {
  const known = OTHER_NAMES.get(word)
  if (known !== undefined) return known
  if (!/[^\p{Script=Latin} ]/u.test(word)) {
    latinNames ??= readNames(LATIN)
    return latinNames.get(word) ?? null
  }
  otherNames ??= readNames(OTHERS)
  return otherNames.get(word) ?? null
}

const plain = (text: string): string =>
  /^[A-Za-z]*$/.test(text)
    ? text.toLowerCase()
    : foldText(text)
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()

/** Made at the first question: the browser knows the names, so none need to be shipped. */
function readNames(languages: readonly string[]): Map<string, string> {
  const all = new Map<string, string>()
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of getCountries()) all.set(plain(display.of(code) ?? code), code)
  }
  return all
}
