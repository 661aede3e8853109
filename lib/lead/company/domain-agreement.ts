import { foldText } from '../../evidence/fold-text.ts'
import { romanise, soundOf, spellUmlauts } from '../people/romanise.ts'

/** Letters and digits only, small and without accents. */
export const squash = (text: string): string => wordsOf(text).join('')

const wordsOf = (text: string): string[] =>
  foldText(text)
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

/** What is longer tells of the company more often than it is its name. */
const MOST_WORDS = 5
/** Words that names have in their long form and hosts leave out. */
const WEIGHTLESS =
  /^(?:of|and|the|for|de|der|des|die|das|dem|den|und|et|du|la|le|les|el|los|las|y|e|o|di|da|do|del|della|van|von|het|och|og|i|a|in|an|at|on|to|&)$/
/** What hosts add to a name: "getacme", "acme-group", "acmeuk". */
const PREFIX = /^(?:the|go|get|try|my|we|hello|visit|team|join|use|www)(?=.{3})/
const SUFFIX =
  /(?<=.{3})(?:online|group|gruppe|groupe|inc|llc|ltd|gmbh|corp|company|hq|app|web|usa|us|uk|eu|de|fr|at|ch|nl|shop|store|world|global|int|intl|international|official|site|team)$/

/**
 * How surely a name is that of the site with this domain label, 0 to 1: "Ann Farrow Financial" is annfarrow's,
 * "Marrow Harbour and Ferry Authority" is mhfa's, "Saltburnverein" may be saltburn's.
 */
export function domainAgreement(name: string, label: string): number {
  const domain = squash(label)
  if (domain.length < 2 || squash(name).length < 2) return 0
  const spellings = [name, spellUmlauts(name), name.replaceAll('&', ' and ')]
  const words = spellings.map(wordsOf).filter((list) => list.length < 10)
  const plain = words.map((list) => agreement(list, domain))
  const bare = words.map((list) => 0.95 * agreement(list, domain.replace(PREFIX, '').replace(SUFFIX, '')))
  const parts = foldText(label).split(/[-_]/).filter(Boolean)
  const inParts = words.some((list) => beginsWords(list, parts) || isShortened(list, parts)) ? 0.8 : 0
  const inAnyOrder = words.some((list) => list.length <= MOST_WORDS && isMadeOf(domain, list)) ? 0.75 : 0
  return Math.max(
    0,
    inParts,
    inAnyOrder,
    ...plain,
    ...bare,
    ...words.map((list) => agreementOfSound(list, domain)),
  )
}

/** "univ-marrow" of "Université de Marrow": each part of the label begins a word of the name, one of them is one. */
function beginsWords(words: readonly string[], parts: readonly string[]): boolean {
  let at = -1
  for (const part of parts) {
    at = words.findIndex((word, index) => index > at && part.length > 2 && word.startsWith(part))
    if (at === -1) return false
  }
  return parts.length > 1 && parts.some((part) => part.length > 3 && words.includes(part))
}

/** "nss-scout" of "Norra Sundby Sjöscoutkår": its letters, beside parts of its words. */
function isShortened(words: readonly string[], parts: readonly string[]): boolean {
  const rest = parts.filter((part) => part.length < 3 || !isAcronym(words, part))
  const isWithin = (part: string) => part.length > 3 && words.some((word) => word.includes(part))
  return parts.length > 1 && rest.length < parts.length && rest.every(isWithin)
}

function agreement(words: readonly string[], domain: string): number {
  const whole = words.join('')
  if (domain.length < 2) return 0
  if (whole === domain) return 0.9
  if (domain.length >= 4 && hasRun(words, domain)) return words.length <= MOST_WORDS ? 0.82 : 0.5
  if (words.filter((word) => !WEIGHTLESS.test(word)).join('') === domain) return 0.88
  const [short, long] = whole.length < domain.length ? [whole, domain] : [domain, whole]
  if (short.length >= 3 && long.includes(short) && short.length / long.length >= 0.6) return 0.82
  if (domain.length >= 3 && isAcronym(words, domain)) return 0.8
  const [first = ''] = words
  if (first.length >= 4 && domain.startsWith(first) && first.length / domain.length >= 0.5) return 0.6
  if (domain.length >= 3 && first === domain) return words.length <= MOST_WORDS ? 0.7 : 0.4
  return domain.length >= 5 && words.some((word) => word.startsWith(domain)) ? 0.6 : 0
}

/** Names in Cyrillic or Greek by what they sound like; there are many ways to spell them. */
function agreementOfSound(words: readonly string[], domain: string): number {
  if (!/[\u0370-\u03ff\u0400-\u052f]/.test(words.join(''))) return 0
  return (
    0.95 *
    agreement(
      words.map((word) => soundOf(romanise(word))),
      soundOf(domain),
    )
  )
}

/** "labrisafriends" of "Friends of La Brisa": whole words of the name, whatever their order, with a long one among them. */
function isMadeOf(domain: string, words: readonly string[]): boolean {
  const isLong = words.some((word) => word.length >= 4 && domain.includes(word))
  return (
    isLong &&
    restOf(
      domain,
      words.filter((word) => word.length > 1),
    ) === ''
  )
}

/** What is left of a label without the words with which it goes on; the words are few. */
function restOf(domain: string, words: readonly string[]): string {
  for (const [index, word] of words.entries())
    if (domain.startsWith(word) && restOf(domain.slice(word.length), words.toSpliced(index, 1)) === '')
      return ''
  return domain
}

/** Neighbouring words that together are the label. */
function hasRun(words: readonly string[], domain: string): boolean {
  return words.some((_, start) => {
    let run = ''
    for (const word of words.slice(start)) {
      run += word
      if (run === domain) return true
      if (run.length > domain.length) return false
    }
    return false
  })
}

/** Whether the initials of the words, with or without those of "of" and "and", are these letters. */
export function isAcronym(words: readonly string[], letters: string): boolean {
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return initials(words) === letters || initials(words.filter((word) => !WEIGHTLESS.test(word))) === letters
}

/** Whether one name is made of the initials of the other: "MHFA" of "Marrow Harbour and Ferry Authority". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = squash(short)
  return letters.length >= 3 && wordsOf(short).length === 1 && isAcronym(wordsOf(long), letters)
}
