// How a scorer compares words. Not the product's own fold: a fault there must show in the score.

/** Small words without accents, quotation marks and dots; hyphens, commas, slashes and brackets part words. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[.'‘’"“”`´]/g, '')
  return plain.split(/[\s()|/,-]+/).filter((word) => word !== '')
}

const before = new Set('dame dipl dr frau herr hon ing mag mr mrs ms prof rev senator sir'.split(' '))
const after = new Set('cfa cfp esq gri ii iii iv jr md mp phd sr'.split(' '))

/** A name's own words in the order of the alphabet; titles before it and letters after it are no part of it. */
function nameKey(name: string): string {
  const words = wordsOf(name)
  while (words.length > 1 && before.has(words[0] ?? '')) words.shift()
  while (words.length > 1 && after.has(words.at(-1) ?? '')) words.pop()
  return words.toSorted().join(' ')
}

/** Whether the name is one of these, but for accents, honorifics and the order of its words. */
export function isSameName(name: string, names: readonly string[]): boolean {
  const key = nameKey(name)
  return names.some((other) => nameKey(other) === key)
}

/** Whether the words are one of these texts, hold one of them or are part of one. */
export function isMuchTheSame(text: string, texts: readonly string[]): boolean {
  const words = wordsOf(text).join(' ')
  return texts
    .map((other) => wordsOf(other).join(' '))
    .some((other) => words !== '' && other !== '' && (words.includes(other) || other.includes(words)))
}
