import type { Wanted } from './find-on-page.ts'

/** What the injected script is to look for, left for it in the extension's own world of the document. */
const place = globalThis as { gleanerWanted?: Wanted }

/** The browser takes this function by its source: it uses nothing from outside of itself. */
export function leaveWanted(wanted: Wanted): void {
  ;(globalThis as { gleanerWanted?: Wanted }).gleanerWanted = wanted // As `place`, which is not at hand there.
}

export function takeWanted(): Wanted | null {
  const wanted = place.gleanerWanted ?? null
  delete place.gleanerWanted
  return wanted
}
