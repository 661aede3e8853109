import { isNameShaped } from '../name-shape.ts'
import { fold } from '../text.ts'
import { decodeEntities, decodePercent } from './decode-text.ts'
import { type Match, scanEmails } from './scan-emails.ts'
import { scanObfuscatedEmails } from './scan-obfuscated-emails.ts'

/** Whom a link writes to: the addresses, and the names that stand before them as in "Ann Ode <ann@acme.example>". */
export interface Recipients {
  emails: string[]
  names: string[]
}

/** The scheme, as pages spell it: with slashes, in capitals, misspelled; maybe more than once. */
export const MAILTO = /^\s?(?:mailto|malto|maito|mailo|mail|e-?mail)\s?(?:[:;]|%3A)\s?\/{0,2}/i
/** A link that is an address only, maybe a disguised one: the scheme is missing, or is that of web pages. */
export const BARE_ADDRESS = /^(?:https?:\/\/)?[^\s/?#:@([{]{1,64}[@([{][^\s/?#:@]{3,253}\/?$/i
/** A link into a mail program on the web. */
export const WEB_MAIL =
  /^https?:\/\/(?:mail\.google|outlook\.(?:live|office))\.com\/[^#]{0,200}[?&]to=([^&#]{3,500})/i
export const COPY = /^(?:b?cc|to)=(.*)/i
export const NAME_EDGE = /^[\s"'<>,;]+|(?<![\s"'<>,;])[\s"'<>,;]+$/g

/** Everybody that a link for writing a mail addresses: carbon copies belong to them, the subject does not. */
export function readMailto(href: string): Recipients {
  const address = decodeEntities(href.trim().slice(0, 2000))
  const bare = address.replace(/^https?:\/\//i, '')
  if (MAILTO.test(bare)) return readRecipients(withoutScheme(bare))
  const [, to = ''] = WEB_MAIL.exec(address) ?? []
  if (to !== '') return readRecipients(to)
  return readRecipients(BARE_ADDRESS.test(address) ? bare.replace(/\/$/, '') : '')
}

function withoutScheme(address: string): string {
  const rest = address.replace(MAILTO, '')
  return rest === address ? rest : withoutScheme(rest)
}

function readRecipients(address: string): Recipients {
  const [to = '', ...query] = address.split('?')
  const copies = query
    .join('&')
    .split('&')
    .map((pair) => COPY.exec(pair)?.[1] ?? '')
  const found = [to, ...copies].map((part) => readList(fold(decodeTwice(part).split('?')[0] ?? '')))
  return {
    emails: [...new Set(found.flatMap(({ emails }) => emails))],
    names: [...new Set(found.flatMap(({ names }) => names))],
  }
}

/** Some pages encode what is encoded already. */
const decodeTwice = (text: string): string => {
  const once = decodePercent(text)
  return /%(?:40|25)/.test(once) ? decodePercent(once) : once
}

function readList(text: string): Recipients {
  const plain = scanEmails(text)
  const all: Match[] = plain.length > 0 ? plain : scanObfuscatedEmails(text, { label: 'mail' })
  const names = all.map(({ start }, index) => nameIn(text.slice(all[index - 1]?.end ?? 0, start)))
  return { emails: all.map(({ value }) => value), names: names.filter((name) => isNameShaped(name)) }
}

/** "Ode, Ann" is how mail programs sort people. */
function nameIn(text: string): string {
  const name = text.replace(NAME_EDGE, '')
  const [family = '', given = '', ...more] = name.split(/\s?,\s?/)
  return given !== '' && more.length === 0 ? `${given} ${family}` : name
}
