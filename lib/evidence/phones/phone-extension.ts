/** Words before an extension, in the languages that put it behind the number. */
const WORDS =
  'ext(?:ension|n)?|x|dw|durchwahl|klappe|poste|interno|int|anexo|ramal|toestel|tst|wew|klapka|kl|mellék|dahili|alanumber|вн|доб|εσωτ|שלוחה|تحويلة|داخلي|داخلی|内线|內線|分机|分機|内線|내선|ต่อ|máy lẻ|số lẻ|#'

/** At the place where the number ends: " ext. 12", "x12", "(DW 12)". */
export const EXTENSION_HERE = new RegExp(
  `[\\s,;(\\u2060]{0,3}(?:${WORDS})[.:=]{0,2}\\s{0,2}\\d{1,6}(?!\\d)`,
  'giuy',
)

/** At the end of a text, also as links write it: ";ext=12", ",,12", ";12". */
export const EXTENSION = new RegExp(
  `(?:[\\s,;(\\u2060]{0,3}(?:;ext=|${WORDS})[.:=]{0,2}\\s{0,2}|,{1,3}|;|(?<=\\d)p)(\\d{1,6})\\)?$`,
  'iu',
)
