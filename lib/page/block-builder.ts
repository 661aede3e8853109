import { foldInner, SEAM } from '../evidence/text.ts'
import { BLOCK_LIMIT } from './limits.ts'
import type { Place } from './place.ts'

/** A line of the page: the text between two block boundaries, and what stands in it. */
export interface Block {
  place: Place
  text: string
  /** The text nodes, by where they start. */
  pieces: Placed[]
  /** Links to contacts, and elements that hide some, by where they start. */
  links: Placed[]
}

/** An element, or a text by its parent, where the text of a block is `start` long. */
export interface Placed {
  start: number
  place: Place
}

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

  /** Ends the current block. */
  end(): void {
    if (this.#current === null) return
    const { place, parts, pieces, links } = this.#current
    this.#current = null
    if (links.length > 0 || pieces.length > 0)
      this.blocks.push({ place, text: parts.join(''), pieces, links })
  }

  addLink(place: Place): void {
    const block = this.#open(place.block)
    block.links.push({ start: block.length, place })
  }

  addText(data: string, parent: Place): void {
    if (!/\S/.test(data)) this.#addBlank(parent.block)
    else if (parent.block.name !== 'pre') this.#addLine(data, parent)
    else
      for (const [index, line] of data.split('\n').entries()) {
        if (index > 0) this.end()
        this.#addLine(line, parent)
      }
  }

  #addLine(line: string, parent: Place): void {
    for (let from = 0; from < line.length; from += BLOCK_LIMIT)
      this.#append(this.#open(parent.block), foldInner(line.slice(from, from + BLOCK_LIMIT)), parent)
  }

  /** Most text between elements is blank: it parts words within a line and begins none. */
  #addBlank(place: Place): void {
    const block = this.#current
    if (block === null || block.place !== place) this.end()
    else if (!block.endsBlank) add(block, ' ')
  }

  #append(block: OpenBlock, folded: string, parent: Place): void {
    const text = block.endsBlank && folded.startsWith(' ') ? folded.slice(1) : folded
    if (text === '') return
    const last = block.pieces.at(-1)
    if (!block.endsBlank && !text.startsWith(' ') && last?.place !== parent) add(block, SEAM)
    block.pieces.push({ start: block.length, place: parent })
    add(block, text)
    if (block.length >= BLOCK_LIMIT) this.end()
  }

  #open(place: Place): OpenBlock {
    if (this.#current?.place !== place) this.end()
    this.#current ??= { place, parts: [], length: 0, endsBlank: true, pieces: [], links: [] }
    return this.#current
  }
}

function add(block: OpenBlock, text: string): void {
  block.parts.push(text)
  block.length += text.length
  block.endsBlank = text.endsWith(' ')
}
