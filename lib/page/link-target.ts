import { decodeCloudflare, decodeShifted } from './decode-email.ts'
import { scanEmails } from './scan-emails.ts'

/** What the address of a link gives: e-mails, phones, or a person's profile elsewhere. */
export type LinkTarget = { field: 'email' | 'phone' | 'profile'; value: string }

export const PROTECTED_LINK = /\/cdn-cgi\/l\/email-protection#([0-9a-f]{8,400})/i
export const PHONE_LINK = /^(?:tel|callto|sms|whatsapp):\/{0,2}/i
export const CHAT_LINK =
  /^https?:\/\/(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?(?:[^#]{0,200}&)?phone=)\+?(\d{8,15})/i

export function readLinkTarget(href: string): LinkTarget[] {
  const address = href.trim().slice(0, 2000)
  if (/^mailto:/i.test(address)) return readMailto(address).map((value) => ({ field: 'email', value }))
  if (PHONE_LINK.test(address)) return readTel(address).map((value) => ({ field: 'phone', value }))
  const chat = CHAT_LINK.exec(address)?.[1]
  if (chat !== undefined) return [{ field: 'phone', value: `+${chat}` }]
  const decoded = decodeCloudflare(PROTECTED_LINK.exec(address)?.[1] ?? '') || decodeShifted(address)
  if (decoded !== '') return scanEmails(decoded).map(({ value }) => ({ field: 'email', value }))
  return isProfile(address) ? [{ field: 'profile', value: withoutQuery(address) }] : []
}

/** Every address of a mailto link, carbon copies included; a link that only shares has none. */
function readMailto(href: string): string[] {
  const [to = '', query = ''] = href.slice('mailto:'.length).split('?', 2)
  const copies = query.split('&').flatMap((pair) => /^b?cc=(.*)/i.exec(pair)?.[1] ?? [])
  return [to, ...copies].flatMap((part) => scanEmails(decodePercent(part)).map(({ value }) => value))
}

function readTel(href: string): string[] {
  const number = decodePercent(href.replace(PHONE_LINK, ''))
  const [digits = '', ...parameters] = number.split(/[;,?]/)
  const extension = parameters.map((one) => /^(?:ext=|)(\d{1,6})$/i.exec(one.trim())?.[1]).find(Boolean)
  if (digits.replace(/\D/g, '').length < 5) return []
  return [digits.trim() + (extension === undefined ? '' : ` ext. ${extension}`)]
}

/** Some pages escape only half of what they should. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replaceAll('%40', '@').replaceAll('%20', ' ')
  }
}

/** Hosts on which a path of this shape is one person's page. */
const PROFILES: readonly [RegExp, RegExp][] = [
  [/^(?:[a-z]{2,3}\.|www\.)?linkedin\.com$/, /^\/(?:in|pub)\/[^/]{2,100}/],
  [/^(?:www\.)?xing\.com$/, /^\/profile\/[^/]{2,100}/],
  [/^(?:www\.)?(?:x|twitter)\.com$/, /^\/(?!intent\b|share\b|search\b|hashtag\b|home\b|i\/)\w{1,15}\/?$/],
  [/^github\.com$/, /^\/[\w-]{1,39}\/?$/],
  [/^orcid\.org$/, /^\/[\dX-]{19}$/],
  [/^(?:www\.)?researchgate\.net$/, /^\/profile\/[^/]{2,100}/],
  [/^bsky\.app$/, /^\/profile\/[^/]{2,100}/],
]

/** True for the address of a person's page at LinkedIn and its like, not for what shares or searches there. */
export function isProfile(address: string): boolean {
  if (!/^https?:/i.test(address)) return false
  const url = URL.parse(address)
  return url !== null && PROFILES.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
}

const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '')
