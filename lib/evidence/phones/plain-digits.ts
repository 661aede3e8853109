/** Digits of other scripts, and the full-width signs that stand among digits. */
export const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙０-９＋（）－．／：　＃]/g

const SIGNS: Record<string, string> = {
  '＋': '+',
  '（': '(',
  '）': ')',
  '－': '-',
  '．': '.',
  '／': '/',
  '：': ':',
  '　': ' ',
  '＃': '#',
}

/** The same text with ASCII digits, sign by sign, so that every place in it stays. */
export const plainDigits = (text: string): string => text.replace(OTHER_DIGITS, toAscii)

/** The ten digits of a script stand together, from a code that ends in 0; those of the Indic scripts in 6. */
function toAscii(sign: string): string {
  const code = sign.charCodeAt(0)
  const isIndic = code >= 0x0966 && code < 0x0e00
  return SIGNS[sign] ?? String((code & 15) - (isIndic ? 6 : 0))
}
