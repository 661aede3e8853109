import { domainLabel, hostOf, isPlatform } from '../company/domain.ts'

/** Hosts on which a path of this shape is one person's page, or may be: firms have theirs alike on some. */
const PROFILES: readonly [RegExp, RegExp][] = [
  [/^(?:[a-z]{2,3}\.|www\.)?linkedin\.com$/, /^\/(?:in|pub)\/[^/]{2,100}/],
  [/^(?:www\.)?xing\.com$/, /^\/profile\/[^/]{2,100}/],
  [/^(?:www\.)?(?:x|twitter)\.com$/, /^\/(?!intent\b|share\b|search\b|hashtag\b|home\b|i\/)\w{1,15}\/?$/],
  [/^github\.com$/, /^\/[\w-]{1,39}\/?$/],
  [/^orcid\.org$/, /^\/[\dX-]{19}$/],
  [/^(?:www\.)?researchgate\.net$/, /^\/profile\/[^/]{2,100}/],
  [/^bsky\.app$/, /^\/profile\/[^/]{2,100}/],
  [
    /^(?:[a-z-]{1,5}\.|www\.)?facebook\.com$/,
    /^\/(?:people\/[^/]{2,60}\/\d{5,20}|(?!(?:sharer?|groups|events|pages|login|help|policies|photos?|watch|reels?|stories|marketplace|hashtag|dialog|plugins|business|legal|privacy|tr|[\w.]{1,30}\.php)(?:\/|$))[\w.]{5,50})\/?$/,
  ],
  [
    /^(?:www\.)?instagram\.com$/,
    /^\/(?!(?:p|tv|reels?|explore|stories|accounts|about|legal|direct|share)(?:\/|$))[\w.]{1,30}\/?$/,
  ],
  [/^(?:www\.)?threads\.(?:net|com)$/, /^\/@[\w.]{1,30}\/?$/],
  [/^(?:www\.|m\.)?(?:youtube|tiktok|medium)\.com$/, /^\/@[\w.-]{2,30}\/?$/],
  [
    /^(?:www\.|m\.)?vk\.com$/,
    /^\/(?!(?:club|public|event|app|wall|video|photo|topic|album|doc)-?\d|(?:share|away|feed|login|about|im|dev)(?:\.php)?\/?$)[a-z][\w.]{3,31}\/?$/,
  ],
  [
    /^(?:t|telegram)\.me$/,
    /^\/(?!(?:share|joinchat|addstickers|proxy|login|contact|iv)(?:\/|$))[a-z]\w{4,31}\/?$/i,
  ],
  [/^(?:[a-z]{2}\.|www\.)?viadeo\.com$/, /^\/(?:[a-z]{2}\/)?profile\/[^/]{2,100}/],
  // Mastodon: a host of anybody's, by the names that most of them bear.
  [
    /^(?:[\w-]{1,40}\.)?(?:(?:mastodon|mstdn|mas)\.\w{2,10}|[\w-]{1,30}\.social|[\w-]{0,20}toot[\w-]{0,20}\.\w{2,10}|fosstodon\.org|hachyderm\.io)$/,
    /^\/@\w{1,30}\/?$/,
  ],
]

/** True for the address of a person's page at LinkedIn and its like, not for what shares or searches there. */
export function isProfile(address: string): boolean {
  if (!/^https?:/i.test(address)) return false
  const url = URL.parse(address)
  return url !== null && PROFILES.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
}

/** There firms have pages of another shape; on his own site a person bears its name. */
const PEOPLE_ONLY = /(?:^|\.)(?:linkedin|xing|researchgate|orcid|viadeo)\.\w{2,3}$/

/** True for a profile that bears the name of the site on which it is linked: that of its company. */
export function isSiteOwn(profile: string, pageUrl: string): boolean {
  const host = hostOf(pageUrl)
  const label = isPlatform(host) ? '' : lettersOf(domainLabel(host))
  const { hostname = '', pathname = '' } = URL.parse(profile) ?? {}
  return label.length > 3 && !PEOPLE_ONLY.test(hostname) && lettersOf(pathname).includes(label)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
