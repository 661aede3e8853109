import { type Match, scanEmails } from './scan-emails.ts'
import { unseam } from './text.ts'

/** The stand-in for "@" is found first and the text on both sides is read then: one pattern for all is cubic. */
export const AT = /\s{0,2}[[({<]\s{0,2}(?:at|ät|arroba|chez|@)\s{0,2}[\])}>]\s{0,2}|(?<=\w) ?@ | @(?=\w)/giu
export const DOT = /\s{0,2}[[({<]\s{0,2}(?:dot|punkt|punto|point|\.)\s{0,2}[\])}>]\s{0,2}| dot /giu
export const LOCAL_TAIL = /(?<![\w.%+-])[\w%+][\w.%+-]{0,63}$/
export const DOMAIN_HEAD = /^(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}[a-z]{2,24}(?![\w@])/i
/** A lone "@" between words is an address only where the page says so. */
export const EMAIL_LABEL = /(?:mail|correo|conta[ck]t|kontakt)\w{0,6}[\s:.]{0,3}$|^\s*$/i

/** Finds addresses written as "ann [at] acme [dot] example" or, after a label, "ann @ acme.example". */
export function scanObfuscatedEmails(text: string): Match[] {
  const plain = unseam(text)
  return [...plain.matchAll(AT)].flatMap(({ 0: at, index }) => {
    const before = withDots(plain.slice(Math.max(0, index - 64), index))
    const after = withDots(plain.slice(index + at.length, index + at.length + 80))
    const local = LOCAL_TAIL.exec(before.text)?.[0] ?? ''
    const domain = DOMAIN_HEAD.exec(after.text)?.[0] ?? ''
    const start = index - local.length - before.added
    const isMeant = /[[({<]/.test(at) || EMAIL_LABEL.test(plain.slice(Math.max(0, start - 30), start))
    const [found] = isMeant ? scanEmails(`${local}@${domain}`) : []
    return found === undefined
      ? []
      : [{ value: found.value, start, end: index + at.length + domain.length + after.added }]
  })
}

/** `added`: how many more characters the stand-ins take than dots would. */
function withDots(text: string): { text: string; added: number } {
  const dotted = text.replace(DOT, '.')
  return { text: dotted, added: text.length - dotted.length }
}
