/** Second labels under which whole countries register names: "co.uk", "com.au". */
const SHARED = new Set(
  'ac co com edu gob gov gouv gub go gen govt id info ltd me mil ne net nhs nom or org plc sch web'.split(
    ' ',
  ),
)

/** The part of a host that its owner registered: "acme.co.uk" for "www.acme.co.uk". */
export function registrableDomain(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isShared = top.length === 2 && labels.length > 2 && (SHARED.has(second) || second.length === 2)
  return labels.slice(isShared ? -3 : -2).join('.')
}

export const hostOf = (address: string): string => URL.parse(address)?.hostname ?? ''

/** The word that a registered domain is known by: "acme" for "www.acme.co.uk". */
export const domainLabel = (host: string): string => registrableDomain(host).split('.')[0] ?? ''

/** Sites on which people and firms of all kinds have their pages: the site is not their company. */
const PLATFORMS = new Set(
  (
    'linkedin.com xing.com facebook.com twitter.com x.com instagram.com github.com gitlab.com medium.com youtube.com ' +
    'tiktok.com crunchbase.com yelp.com indeed.com glassdoor.com google.com bing.com duckduckgo.com wikipedia.org ' +
    'substack.com tumblr.com reddit.com pinterest.com quora.com stackoverflow.com angel.co wellfound.com ' +
    'researchgate.net orcid.org threads.net bsky.app apollo.io zoominfo.com behance.net dribbble.com trustpilot.com ' +
    'outlook.com office.com live.com yahoo.com notion.site'
  ).split(' '),
)

export const isPlatform = (host: string): boolean => PLATFORMS.has(registrableDomain(host))

/** Hosts of private mailboxes: such an address says nothing of a company. */
const FREEMAIL =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|mail|proton|protonmail|pm|zoho|fastmail|yandex|qq|163|126|naver|daum|hanmail|libero|virgilio|tiscali|orange|wanadoo|free|laposte|sfr|btinternet|comcast|verizon|att|bigpond|ziggo|hetnet|seznam|wp|o2|interia|rediffmail|abv|ukr)$/

export const isFreemail = (host: string): boolean => FREEMAIL.test(domainLabel(host))
