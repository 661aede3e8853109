import { decodeCloudflare } from './emails/decode-email.ts'
import { decodeShifted } from './emails/decode-shifted.ts'
import { decodePercent } from './emails/decode-text.ts'
import { readMailto } from './emails/read-mailto.ts'
import { scanEmails } from './emails/scan-emails.ts'

/** What the address of a link gives: e-mails, whose they are, phones, or a page that may be a person's profile. */
export type LinkTarget = { field: 'email' | 'name' | 'phone' | 'profile'; value: string }

export const PHONE_LINK =
  /^(?:tel|callto|sms):\/{0,2}|^https?:\/\/(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)(?=\+?\d)/i
/** Sites of people's profiles; which of their addresses are one is for `lib/lead` to say. */
export const PROFILE_HOST =
  /^https?:\/\/(?:(?:[\w-]{1,20}\.)?(?:(?:linkedin|xing|twitter|x|github|facebook|instagram|threads|youtube|tiktok|medium|vk|viadeo)\.com|(?:researchgate|threads)\.net|orcid\.org|bsky\.app|t\.me|telegram\.me)\/[\w@][^?#]*|[\w.-]{4,60}\/@\w{1,30}\/?(?=$|[?#]))/i

export function readLinkTarget(href: string): LinkTarget[] {
  const address = href.trim().slice(0, 2000)
  const [scheme = ''] = PHONE_LINK.exec(address) ?? []
  if (scheme !== '') {
    const plus = scheme.startsWith('http') && !address.slice(scheme.length).startsWith('+') ? '+' : ''
    const [number = ''] = address.slice(scheme.length).split(/[?&]/)
    return [{ field: 'phone', value: plus + decodePercent(number) }]
  }
  const [profile] = PROFILE_HOST.exec(address) ?? []
  if (profile !== undefined) return [{ field: 'profile', value: profile }]
  const { emails, names } = readMailto(address)
  return [
    ...names.map((value) => ({ field: 'name' as const, value })),
    ...[...emails, ...readProtected(address)].map((value) => ({ field: 'email' as const, value })),
  ]
}

/** What Cloudflare and TYPO3 make of a link to an address. */
const readProtected = (href: string): string[] =>
  scanEmails(decodeCloudflare(/\/email-protection#(\w+)/.exec(href)?.[1] ?? '') || decodeShifted(href)).map(
    ({ value }) => value,
  )
