/** Looks like Arabic to a reader of English, and is Arabic to everything that lays out text. */
const letters: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'ص',
  d: 'د',
  e: 'ي',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ئ',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'پ',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'ع',
  v: 'ڤ',
  w: 'ش',
  x: 'خ',
  y: 'ى',
  z: 'ز',
}

const marks: Readonly<Record<string, string>> = { '?': '؟', ',': '،', ';': '؛' }

/** What has to stay as it is: places for values, our name, and the addresses that a user types. */
const kept = /(\$\d|Gleaner|CRM|CSV|[a-z]+:\/\/\S+|about:\w+)/

/** English as if it were a language from right to left whose words are about a third longer. */
export function pseudoArabic(text: string): string {
  return text
    .split(kept)
    .map((part) => (kept.test(part) ? part : part.replace(/[\p{L}]+|[?,;]/gu, pseudoWord)))
    .join('')
}

function pseudoWord(word: string): string {
  const mark = marks[word]
  if (mark !== undefined) return mark
  const written = [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join('')
  // A stroke lengthens a word as a typesetter would.
  return word.length > 2
    ? `${written.slice(0, 1)}${'ـ'.repeat(Math.round(word.length / 3))}${written.slice(1)}`
    : written
}
