/** The address if a browser may open it from here (http and https only), or null. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** The part of an address that tells people where it leads. */
export function siteName(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address
}
