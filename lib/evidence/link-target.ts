import { decodeCloudflare, decodeShifted } from './decode-email.ts'
import { scanEmails } from './scan-emails.ts'

/** What the address of a link gives: e-mails, phones, or a page that may be a person's profile. */
export type LinkTarget = { field: 'email' | 'phone' | 'profile'; value: string }

export const PHONE_LINK = /^(?:tel|callto):\/{0,2}|^https?:\/\/wa\.me\/(?=\d)/i
/** Sites of people's profiles; which of their addresses are one is for `lib/lead` to say. */
export const PROFILE_HOST =
  /^https?:\/\/(?:[\w-]{1,20}\.)?(?:(?:linkedin|xing|twitter|x|github|researchgate)\.com|orcid\.org|bsky\.app)\/\w[^?#]*/i

export function readLinkTarget(href: string): LinkTarget[] {
  const address = href.trim().slice(0, 2000)
  const [scheme = ''] = PHONE_LINK.exec(address) ?? []
  if (scheme !== '') {
    const plus = scheme.startsWith('http') ? '+' : ''
    return [{ field: 'phone', value: plus + decodePercent(address.slice(scheme.length)) }]
  }
  const [profile] = PROFILE_HOST.exec(address) ?? []
  if (profile !== undefined) return [{ field: 'profile', value: profile }]
  return scanEmails(emailsIn(address)).map(({ value }) => ({ field: 'email', value }))
}

/** The text that holds a link's addresses: carbon copies belong to them, the subject does not. */
function emailsIn(href: string): string {
  const [to = '', query = ''] = href.split('?', 2)
  if (/^mailto:/i.test(to))
    return [to.slice(7), ...query.split('&').map((pair) => /^b?cc=(.*)/i.exec(pair)?.[1] ?? '')]
      .map(decodePercent)
      .join(' ')
  return decodeCloudflare(/\/email-protection#(\w+)/.exec(href)?.[1] ?? '') || decodeShifted(href)
}

/** Some pages escape only half of what they should. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replaceAll('%40', '@').replaceAll('%20', ' ')
  }
}
