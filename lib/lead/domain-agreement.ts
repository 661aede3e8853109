/** Letters and digits only, small and without accents. */
export const squash = (text: string): string => wordsOf(text).join('')

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * How surely a name is that of the site with this domain label, 0 to 1: "Dan Goldie Financial" is dangoldie's,
 * "Metropolitan Pier and Exposition Authority" is mpea's, "Caritasverband" may be caritas's.
 */
export function domainAgreement(name: string, label: string): number {
  const words = wordsOf(name)
  const domain = squash(label)
  const whole = words.join('')
  if (domain.length < 2 || whole.length < 2 || words.length > 9) return 0
  if (whole === domain) return 0.9
  if (domain.length >= 4 && hasRun(words, domain)) return 0.82
  const [short, long] = whole.length < domain.length ? [whole, domain] : [domain, whole]
  if (short.length >= 3 && long.includes(short) && short.length / long.length >= 0.6) return 0.82
  if (domain.length >= 3 && isAcronym(words, domain)) return 0.8
  const [first = ''] = words
  if (first.length >= 4 && domain.startsWith(first) && first.length / domain.length >= 0.5) return 0.6
  return domain.length >= 5 && words.some((word) => word.startsWith(domain)) ? 0.6 : 0
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

function isAcronym(words: readonly string[], domain: string): boolean {
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  const weighty = words.filter((word) => !/^(?:of|and|the|for|de|der|des|die|und|et|du|la|y|e)$/.test(word))
  return initials(words) === domain || initials(weighty) === domain
}
