import { type Match, scanEmails } from './scan-emails.ts'
import { unseam } from './text.ts'

/** The stand-in for "@" is found first and the text on both sides is read then: one pattern for all is cubic. */
export const AT_TOKEN = /\s{0,2}[[({<]\s{0,2}(?:at|ät|et|arroba|chez|kukac|@)\s{0,2}[\])}>]\s{0,2}/giu
export const SPACED_AT = /(?<=\w)(?: {1,2}@ {0,2}| {0,2}@ {1,2})(?=\w)/g
export const DOT_TOKEN =
  /\s{0,2}[[({<]\s{0,2}(?:dot|punkt|punto|point|ponto|\.)\s{0,2}[\])}>]\s{0,2}| dot /giu
export const LOCAL_TAIL = /(?<![\w.%+-])[\w%+][\w.%+-]{0,63}$/
export const DOMAIN_HEAD = /^(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}[a-z]{2,24}(?![\w@])/i
/** A lone "@" between words is an address only where the page says so. */
export const EMAIL_LABEL = /(?:e-?mail|mail|correo|contact|kontakt|contatt)\w{0,6}[\s:.]{0,3}$/i

/** Finds addresses written as "ann [at] acme [dot] example" or, after a label, "ann @ acme.example". */
export function scanObfuscatedEmails(text: string): Match[] {
  const plain = unseam(text)
  const bracketed = [...plain.matchAll(AT_TOKEN)].flatMap((at) => readAround(plain, at))
  if (!plain.includes('@')) return bracketed
  const spaced = [...plain.matchAll(SPACED_AT)]
    .flatMap((at) => readAround(plain, at))
    .filter((match) => isAlone(plain, match) || EMAIL_LABEL.test(plain.slice(0, match.start).slice(-30)))
  return [...bracketed, ...spaced]
}

const isAlone = (text: string, match: Match): boolean => text.trim().length <= match.end - match.start + 2

function readAround(text: string, at: RegExpExecArray): Match[] {
  const end = at.index + at[0].length
  const before = withDots(text.slice(Math.max(0, at.index - 64), at.index))
  const after = withDots(text.slice(end, end + 80))
  const local = LOCAL_TAIL.exec(before.text)?.[0]
  const domain = DOMAIN_HEAD.exec(after.text)?.[0]
  if (local === undefined || domain === undefined) return []
  const [found] = scanEmails(`${local}@${domain}`)
  if (found === undefined) return []
  const lengthInText = domain.length + after.added
  return [{ value: found.value, start: at.index - local.length - before.added, end: end + lengthInText }]
}

/** `added`: how many more characters the stand-ins take than dots would. */
function withDots(text: string): { text: string; added: number } {
  const dotted = text.replace(DOT_TOKEN, '.')
  return { text: dotted, added: text.length - dotted.length }
}
