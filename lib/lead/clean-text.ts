/** The longest values a draft takes; longer ones on a page are running text or an attack. */
export const LONGEST = {
  name: 120,
  title: 200,
  company: 200,
  address: 300,
  website: 500,
  snippet: 120,
} as const

/** Control and format characters, bidi overrides among them; the joiners of Persian and Indic words stay. */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu

/** One visible line of at most `longest` characters, no surrogate pair cut. */
export function cleanText(text: string, longest: number): string {
  const line = text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= longest) return line
  return line
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
