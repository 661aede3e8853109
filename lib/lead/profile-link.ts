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
