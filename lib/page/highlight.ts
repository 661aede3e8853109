import { HIGHLIGHT } from './highlight-name.ts'

/** Long enough to find it with the eye. */
const SHOWN_MS = 8_000

/** Marks a range and scrolls to it. A highlight is no element: the document stays as it is. It goes by itself. */
export function highlight(page: Document, range: Range): void {
  // Younger than some browsers that we run in: there the page is only scrolled.
  if (typeof Highlight === 'function') {
    const mark = new Highlight(range)
    CSS.highlights.set(HIGHLIGHT, mark)
    setTimeout(() => CSS.highlights.get(HIGHLIGHT) === mark && CSS.highlights.delete(HIGHLIGHT), SHOWN_MS)
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const element = range.startContainer.parentElement ?? page.body
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
}
