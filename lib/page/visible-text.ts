/** The text of a page as a reader sees it, in one line, and where each of its characters stands. */
export interface VisibleText {
  /** In lower case, with single blanks. */
  text: string
  /** What `length` characters from `at` on take up; null where that is nothing to be seen. */
  range: (at: number, length: number) => Range | null
}

const unseen = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/

export function visibleText(page: Document): VisibleText {
  const characters: string[] = []
  const places: { node: Text; offset: number }[] = []
  for (const node of textNodes(page)) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const character = plainText(node.data[offset] ?? '')[0] ?? ' '
      if (character === ' ' && characters.at(-1) === ' ') continue
      characters.push(character)
      places.push({ node, offset })
    }
  }
  return {
    text: characters.join(''),
    range(at, length) {
      const [first, last] = [places[at], places[at + length - 1]]
      if (first === undefined || last === undefined) return null
      const range = page.createRange()
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      return isSeen(range) ? range : null
    },
  }
}

export const plainText = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase()

export function isSeen(range: Range): boolean {
  const element = range.startContainer.parentElement
  // What is transparent or hidden by `visibility` has its place all the same.
  if (element?.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return false
  return [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1)
}

function* textNodes(page: Document): Generator<Text> {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // The walker shows nothing but text.
    if (!unseen.test(node.parentElement?.tagName ?? '')) yield node as Text
  }
}
