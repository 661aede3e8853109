/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
}

/**
 * Small letters without accents, the form in which words are compared. Only the marks of Latin, Greek and Cyrillic
 * and the vowel points of Hebrew and Arabic go: in Hindi, Thai and Japanese a mark makes another word.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłßđðþæœıħ]/g, (letter) => PLAIN[letter] ?? letter)
