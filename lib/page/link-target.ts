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
  return PROFILE_HOST.test(address) ? [{ field: 'profile', value: withoutQuery(address) }] : []
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

/** Sites of people's profiles; which of their addresses are one is for `lib/lead` to say. */
export const PROFILE_HOST =
  /^https?:\/\/(?:[\w-]{1,20}\.)?(?:linkedin|xing|twitter|x|github|researchgate)\.com\/\w|^https?:\/\/(?:orcid\.org|bsky\.app)\/\w/i

const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '')
