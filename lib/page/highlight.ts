import { HIGHLIGHT } from './highlight-name.ts'

/** Long enough to find it with the eye. */
const SHOWN_MS = 8_000

/**
 * Marks a range and scrolls to it; null takes the last mark away. A highlight is no element: the document stays as it is.
 * It goes by itself, for the popup may be closed to see what it covers.
 */
export function highlight(page: Document, range: Range | null): void {
  // Younger than some browsers that we run in: there the page is only scrolled.
  if (typeof Highlight === 'function') mark(range)
  if (range === null) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const element = range.startContainer.parentElement ?? page.body
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
}

function mark(range: Range | null): void {
  CSS.highlights.delete(HIGHLIGHT)
  if (range === null) return
  const shown = new Highlight(range)
  CSS.highlights.set(HIGHLIGHT, shown)
  setTimeout(() => CSS.highlights.get(HIGHLIGHT) === shown && CSS.highlights.delete(HIGHLIGHT), SHOWN_MS)
}
