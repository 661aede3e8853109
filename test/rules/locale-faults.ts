import { sameInBoth } from './same-words.ts'

/** A language's messages.json: its own keys, each with its text. */
export type Words = Readonly<Record<string, string>>

const formPattern = /^(.+)_(zero|one|two|few|many|other)$/

/** Stems of which English has both its forms. */
export function stemsOf(english: Words): string[] {
  return Object.keys(english).flatMap((key) => {
    const [, stem, category] = formPattern.exec(key) ?? []
    return stem !== undefined && category === 'other' && `${stem}_one` in english ? [stem] : []
  })
}

/** What a language's words lack beside English, or have too much, one line each. */
export function localeFaults(english: Words, folder: string, words: Words): string[] {
  const stems = stemsOf(english)
  const language = words['language'] ?? 'en'
  const withForms = (categories: readonly string[]) => [
    ...Object.keys(english).filter((key) => !stemOf(stems, key)),
    ...stems.flatMap((stem) => categories.map((category) => `${stem}_${category}`)),
  ]
  const known = new Set(withForms(new Intl.PluralRules(language).resolvedOptions().pluralCategories))
  return [
    ...languageFaults(folder, words),
    ...withForms(categoriesOf(language)).flatMap((key) => (key in words ? [] : `${key}: missing`)),
    ...Object.keys(words).flatMap((key) => (known.has(key) ? [] : `${key}: not a key, or not a form here`)),
    ...Object.entries(words).flatMap(([key, text]) => {
      const stem = stemOf(stems, key)
      const original = stem === undefined ? english[key] : english[`${stem}_other`]
      if (original === undefined) return []
      const mayOmitCount = stem !== undefined && key.endsWith('_one') && countsOneAlone(language)
      const faults = [...textFaults(original, text, mayOmitCount), ...quoteFaults(language, text)]
      const same = folder === 'en' ? [] : sameFaults(folder, english[key] ?? original, text)
      return [...faults, ...same].map((fault) => `${key}: ${fault}`)
    }),
  ]
}

/** The stem of a plural's form. */
function stemOf(stems: readonly string[], key: string): string | undefined {
  const stem = formPattern.exec(key)?.[1]
  return stem !== undefined && stems.includes(stem) ? stem : undefined
}

const counts = Array.from({ length: 201 }, (_, count) => count)

/** The plural categories that a language has for the counts a user meets; French `many` begins at a million. */
function categoriesOf(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(counts.map((count) => rules.select(count)))]
}

/** Only of what is said of nothing but 1 may the number be left out; French says nought the same way. */
function countsOneAlone(language: string): boolean {
  const rules = new Intl.PluralRules(language)
  return counts.every((count) => count === 1 || rules.select(count) !== 'one')
}

function languageFaults(folder: string, { language = '', direction }: Words): string[] {
  const locale = new Intl.Locale(language)
  // Younger than TypeScript's own types.
  const { direction: rightOne } = (
    locale as Intl.Locale & { getTextInfo: () => { direction: string } }
  ).getTextInfo()
  return [
    ...(folder === language.replace('-', '_') || folder === locale.language
      ? []
      : [`language: not ${folder}`]),
    ...(direction === rightOne ? [] : [`direction: not ${rightOne}`]),
  ]
}

/** How a text may not differ from the English one. */
function textFaults(original: string, text: string, mayOmitCount: boolean): string[] {
  if (text.trim() === '') return ['empty']
  const wanted = placeholdersOf(original)
  const has = placeholdersOf(text)
  const isWhole = has === wanted || (mayOmitCount && has === wanted.replace('$1', '').trim())
  const isCut = endOf(original) !== endOf(text)
  return [
    ...(isWhole ? [] : [`placeholders ${has || 'none'} instead of ${wanted || 'none'}`]),
    ...(isCut ? [`ends with “${endOf(text)}” instead of “${endOf(original)}”`] : []),
    ...(/["']|\.\.\.|^\s|\s$| {2}/.test(text) ? ['a straight quote, three dots or a blank too many'] : []),
  ]
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\$\d*/g) ?? [])].sort().join(' ')

/** The mark that closes a text, as English would write it. */
function endOf(text: string): string {
  return (text.match(/[.…?!:।؟]$/u)?.[0] ?? '').replace('।', '.').replace('؟', '?')
}

/** The quotation marks of a language, without blanks. */
const quotes: Readonly<Record<string, string>> = { de: '„“', fr: '«»', es: '«»' }

function quoteFaults(language: string, text: string): string[] {
  const own = quotes[language] ?? '“”'
  const used = text.match(/[«»„“”‹›]/g) ?? []
  const isFrench = language !== 'fr' || !/[^\u00a0\u202f][?!:;»]|«[^\u00a0\u202f]/.test(text)
  return [
    ...(used.every((mark) => own.includes(mark)) ? [] : [`other quotation marks than ${own}`]),
    ...(isFrench ? [] : ['no narrow blank before a high mark']),
  ]
}

/** A text that nobody seems to have translated. */
function sameFaults(folder: string, original: string, text: string): string[] {
  const isSaid = /\p{L}/u.test(text.replaceAll(/\$\d|Gleaner|CRM|CSV|UTC|ltr/g, ''))
  const isSame = isSaid && text === original && !(sameInBoth[folder] ?? []).includes(text)
  return isSame ? ['not translated'] : []
}
