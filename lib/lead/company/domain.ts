import { parse } from 'tldts-icann'
import { BUILDERS, FREEMAIL, FREEMAIL_LABEL, PLATFORMS } from './platforms.ts'
import { decodePunycode } from './punycode.ts'

/** Whose a site is, as far as its host tells: by the suffixes under which registries let names be registered. */

/** The part of a host that its owner registered: "acme.co.uk" for "www.acme.co.uk"; the host itself if none is. */
export const registrableDomain = (host: string): string => parse(host).domain ?? bareHost(host)

const bareHost = (host: string): string => host.toLowerCase().replace(/\.$/, '')

export const hostOf = (address: string): string => URL.parse(address)?.hostname ?? ''

/**
 * The word that a site is known by: "acme" for "www.acme.co.uk" and for "acme.github.io", "müller" where it is
 * registered as "xn--mller-kva". '' where the host is an address of a machine.
 */
export function domainLabel(host: string): string {
  const { domainWithoutSuffix, subdomain, isIp } = parse(host)
  if (isIp || domainWithoutSuffix === null) return ''
  const names = (subdomain ?? '').split('.').filter((name) => name !== 'www' && name !== '')
  const label = isBuilder(host) ? (names.at(-1) ?? '') : domainWithoutSuffix
  // Ministries and the like share a suffix that a registry keeps for them: "www.gov.uk".
  return fromPunycode(label === 'www' ? (parse(host).publicSuffix ?? '') : label)
}

/** The words before the registered name, nearest first: a department's, a shop's, a language's. */
export const subdomainLabels = (host: string): string[] =>
  (parse(host).subdomain ?? '')
    .split('.')
    .filter((name) => name !== '' && name !== 'www')
    .reverse()

/** Browsers show a host as it was registered, in letters of ASCII; only names with such letters are decoded. */
function fromPunycode(label: string): string {
  return label.startsWith('xn--') ? decodePunycode(label.slice('xn--'.length)) : label
}

const isBuilder = (host: string): boolean => {
  const { domain, domainWithoutSuffix } = parse(host)
  return BUILDERS.has(domain ?? '') || domainWithoutSuffix === 'blogspot'
}

/** True for two hosts of one owner. */
export const isSameSite = (left: string, right: string): boolean =>
  registrableDomain(left) === registrableDomain(right) && domainLabel(left) === domainLabel(right)

/** True where the host names neither a company nor a person, but where they have their pages. */
export function isPlatform(host: string): boolean {
  const domain = registrableDomain(host)
  const isOwnSite = isBuilder(host) && domainLabel(host) !== ''
  return !isOwnSite && (PLATFORMS.has(domain) || isBuilder(host))
}

/** True where anybody has a mailbox: such an address says nothing of a company. */
export function isFreemail(host: string): boolean {
  const { domain, domainWithoutSuffix } = parse(host)
  return FREEMAIL.has(domain ?? '') || FREEMAIL_LABEL.test(domainWithoutSuffix ?? '')
}
