/** Words that do not count in an abbreviation. */
const WEIGHTLESS =
  /^(?:of|and|the|for|de|der|des|die|das|und|et|du|la|le|les|y|e|di|da|do|van|voor|en|och|og|für|&|-|–)$/i
/** Letters of an abbreviation that is worth looking for. */
const SHORTEST = 3
const LONGEST = 8

/** The parts of a host that may abbreviate a name: "mpea" of "www.mpea.example". */
export const abbreviationsIn = (url: string): string[] =>
  (URL.parse(url)?.hostname ?? '')
    .split('.')
    .slice(0, -1)
    .filter(
      (label) =>
        label.length >= SHORTEST && label.length <= LONGEST && /^[a-z]+$/.test(label) && label !== 'www',
    )

/** The words in a line of which these are the first letters: "Marrow Pier Authority" for "mpa"; else ''. */
export function spelledOut(line: string, letters: string): string {
  const words = line.split(/\s+/).slice(0, 200)
  for (const [start, word] of words.entries()) {
    if (!isInitial(word, letters[0])) continue
    const end = endOf(words, start, letters)
    if (end !== null)
      return words
        .slice(start, end)
        .join(' ')
        .replace(/(?:['’]s)?[\s,.;:)"”]{0,4}$/, '')
  }
  return ''
}

/** The index behind the last word, or null where a letter has none. */
function endOf(words: readonly string[], start: number, letters: string): number | null {
  let at = start
  for (const letter of letters) {
    while (at > start && WEIGHTLESS.test(words[at] ?? '')) at++
    if (!isInitial(words[at] ?? '', letter)) return null
    at++
  }
  return at
}

const isInitial = (word: string, letter = ''): boolean => {
  const [first = ''] = word.replace(/^["“(]/, '').normalize('NFD')
  return first !== first.toLowerCase() && first.toLowerCase() === letter && word.length > 2
}
