import { foldInner, SEAM } from '../evidence/text.ts'
import { localNameOf, parentElementOf } from './dom.ts'
import { BLOCK_LIMIT } from './limits.ts'

/** A line of the page: the text between two block boundaries, and what stands in it. */
export interface Block {
  element: Element
  text: string
  /** The text nodes, by where they start. */
  pieces: Placed[]
  /** Links to contacts, and elements that hide some, by where they start. */
  links: Placed[]
}

/** An element, or a text by its parent, where the text of a block is `start` long. */
export interface Placed {
  start: number
  element: Element
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del em font i img ins joomla-hidden-mail label mark nobr q rt ruby s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)

export const isInline = (localName: string): boolean => INLINE.has(localName)

/** A block that is not at its end; its text is put together only then. */
interface OpenBlock extends Omit<Block, 'text'> {
  parts: string[]
  length: number
  endsBlank: boolean
}

/** Puts text and links together to blocks, in the order of the page. */
export class BlockBuilder {
  readonly blocks: Block[] = []
  #current: OpenBlock | null = null
  #blockElements = new Map<Element, Element>()

  /** Ends the current block. */
  end(): void {
    if (this.#current === null) return
    const { element, parts, pieces, links } = this.#current
    this.#current = null
    if (links.length > 0 || pieces.length > 0)
      this.blocks.push({ element, text: parts.join(''), pieces, links })
  }

  addLink(element: Element): void {
    const block = this.#open(this.#blockElementOf(element))
    block.links.push({ start: block.length, element })
  }

  addText(data: string, parent: Element): void {
    const element = this.#blockElementOf(parent)
    if (!/\S/.test(data)) this.#addBlank(element)
    else if (localNameOf(element) !== 'pre') this.#addLine(data, element, parent)
    else
      for (const [index, line] of data.split('\n').entries()) {
        if (index > 0) this.end()
        this.#addLine(line, element, parent)
      }
  }

  #addLine(line: string, element: Element, parent: Element): void {
    for (let from = 0; from < line.length; from += BLOCK_LIMIT)
      this.#append(this.#open(element), foldInner(line.slice(from, from + BLOCK_LIMIT)), parent)
  }

  /** Most text between elements is blank: it parts words within a line and begins none. */
  #addBlank(element: Element): void {
    const block = this.#current
    if (block === null || block.element !== element) this.end()
    else if (!block.endsBlank) add(block, ' ')
  }

  #append(block: OpenBlock, folded: string, parent: Element): void {
    const text = block.endsBlank && folded.startsWith(' ') ? folded.slice(1) : folded
    if (text === '') return
    const last = block.pieces.at(-1)
    if (!block.endsBlank && !text.startsWith(' ') && last?.element !== parent) add(block, SEAM)
    block.pieces.push({ start: block.length, element: parent })
    add(block, text)
    if (block.length >= BLOCK_LIMIT) this.end()
  }

  #open(element: Element): OpenBlock {
    if (this.#current?.element !== element) this.end()
    this.#current ??= { element, parts: [], length: 0, endsBlank: true, pieces: [], links: [] }
    return this.#current
  }

  /** The nearest element that is no inline element; remembered for all that were climbed. */
  #blockElementOf(element: Element): Element {
    const known = this.#blockElements.get(element)
    if (known !== undefined) return known
    const climbed: Element[] = []
    let at = element
    let found: Element | undefined
    while (found === undefined) {
      climbed.push(at)
      const parent = isInline(localNameOf(at)) ? parentElementOf(at) : null
      if (parent === null) found = at
      else {
        at = parent
        found = this.#blockElements.get(at)
      }
    }
    for (const one of climbed) this.#blockElements.set(one, found)
    return found
  }
}

function add(block: OpenBlock, text: string): void {
  block.parts.push(text)
  block.length += text.length
  block.endsBlank = text.endsWith(' ')
}
