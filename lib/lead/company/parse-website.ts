/** The address of a web site as it is kept, with scheme; null: none that a browser would open. */
export function parseWebsite(text: string): string | null {
  const typed = text.trim()
  if (typed === '' || /\s/.test(typed)) return null
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') return null
  if (!/\.[a-z\d-]{2,}$/i.test(url.hostname) || /^[\d.]+$/.test(url.hostname)) return null
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href
}
