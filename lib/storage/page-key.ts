/** An address without its fragment, which names a place on the page; but sites route by one that is no bare word. */
export function pageKey(url: string): string {
  const [page = '', fragment] = url.split('#', 2)
  const isRouted = fragment !== undefined && /[!/=]/.test(fragment)
  return isRouted ? url : page
}
