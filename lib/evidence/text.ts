/** Stands where two inline elements touch without white space: "Tel" + "030 12345" is two words, "ann" + "@…" one. */
export const SEAM = '\u2060'

/** Format characters that are never seen, save the joiners that Persian and Indic words need. */
export const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
export const WHITE_SPACE = /\s+/g

/** What folding would change; most text has none of it. */
export const UNFOLDED = /[^\S ]| {2}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/** White space runs become one blank; the ends are kept. */
export const foldInner = (text: string): string =>
  UNFOLDED.test(text) ? text.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ') : text

/** One line without invisible characters. */
export const fold = (text: string): string => foldInner(text).trim()

/** Seams as the blanks that they look like. */
export const unseam = (text: string): string => text.replaceAll(SEAM, ' ')

/** At most 120 characters from a little before text[start, …) on. */
export const snippetAround = (text: string, start: number): string =>
  unseam(text.slice(Math.max(0, start - 50), Math.max(0, start - 50) + 120)).trim()
