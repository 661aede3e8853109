/** Browsers note the address in a comment; else the page may name its own. */
const places = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i,
  /<link(?=[^>]+rel=["']?canonical)[^>]+href=["']?(https?:\/\/[^"'\s>]+)/i,
  /<meta(?=[^>]+property=["']?og:url)[^>]+content=["']?(https?:\/\/[^"'\s>]+)/i,
]

/** The address that a page was saved from, or a made-up one where the page does not tell. */
export function savedFrom(html: string): URL {
  const found = places.flatMap((place) => URL.parse(place.exec(html)?.[1] ?? '') ?? [])
  return found[0] ?? new URL('http://saved-page.example/')
}
