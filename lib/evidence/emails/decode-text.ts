/** The codings in which pages hide addresses from those who read their source. Each gives the text back. */

const NAMED: Record<string, string> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
}
export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(commat|period|lowbar|amp|lt|gt|quot|nbsp));?/gi
const LAST_CODE_POINT = 0x10ffff

/** One character reference of HTML. */
export function decodeEntity(entity: string): string {
  const [, decimal, hex, name = ''] = new RegExp(ENTITY, 'i').exec(entity) ?? []
  if (decimal === undefined && hex === undefined) return NAMED[name.toLowerCase()] ?? entity
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : ''
}

/** Character references; some pages escape them once more. */
export function decodeEntities(text: string): string {
  const once = text.replace(ENTITY, decodeEntity)
  return once === text ? text : once.replace(ENTITY, decodeEntity)
}

/** Percent-encoding; some pages escape only half of what they should. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%[2-7][\da-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  }
}

/** Base64 of UTF-8; '' where it is none. */
export function decodeBase64(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return ''
  }
}

export const reverse = (text: string): string => [...text].reverse().join('')

/** The alphabet turned by half; the words in brackets that stand for signs are put there afterwards. */
export const decodeRot13 = (text: string): string =>
  text.replace(/\[(?:at|dot)\]|[a-z]/gi, (letter) => {
    if (letter.length > 1) return letter
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })
