import { foldInner, SEAM } from '../evidence/text.ts'
import { localNameOf, parentElementOf } from './dom.ts'
import { BLOCK_LIMIT } from './limits.ts'

/** A line of the page: the text between two block boundaries, and what stands in it. */
export interface Block {
  element: Element
  text: string
  /** The text nodes, by where they start. */
  pieces: { start: number; parent: Element }[]
  /** Links and e-mails that the page has encoded, by where they start. */
  links: { start: number; element: Element }[]
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del em font i img ins label mark nobr q rt ruby s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)

export const isInline = (element: Element): boolean => INLINE.has(localNameOf(element))

/** Puts text and links together to blocks, in the order of the page. */
export class BlockBuilder {
  readonly blocks: Block[] = []
  #current: Block | null = null
  #blockElements = new Map<Element, Element>()

  /** Ends the current block. */
  end(): void {
    const block = this.#current
    this.#current = null
    if (block !== null && (block.text.trim() !== '' || block.links.length > 0)) this.blocks.push(block)
  }

  addLink(element: Element): void {
    const block = this.#open(this.#blockElementOf(element))
    block.links.push({ start: block.text.length, element })
  }

  addText(data: string, parent: Element): void {
    const element = this.#blockElementOf(parent)
    const lines = localNameOf(element) === 'pre' ? data.split('\n') : [data]
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.end()
      for (let from = 0; from < line.length; from += BLOCK_LIMIT) {
        this.#append(this.#open(element), foldInner(line.slice(from, from + BLOCK_LIMIT)), parent)
      }
    }
  }

  #append(block: Block, folded: string, parent: Element): void {
    const afterBlank = block.text === '' || block.text.endsWith(' ')
    const text = afterBlank && folded.startsWith(' ') ? folded.slice(1) : folded
    if (text === '') return
    const last = block.pieces.at(-1)
    if (!afterBlank && !text.startsWith(' ') && last?.parent !== parent) block.text += SEAM
    block.pieces.push({ start: block.text.length, parent })
    block.text += text
    if (block.text.length >= BLOCK_LIMIT) this.end()
  }

  #open(element: Element): Block {
    if (this.#current?.element !== element) this.end()
    this.#current ??= { element, text: '', pieces: [], links: [] }
    return this.#current
  }

  /** The nearest element that is no inline element; remembered for all that were climbed. */
  #blockElementOf(element: Element): Element {
    const climbed: Element[] = []
    let at = element
    let known = this.#blockElements.get(at)
    while (known === undefined) {
      climbed.push(at)
      const parent = isInline(at) ? parentElementOf(at) : null
      if (parent === null) known = at
      else {
        at = parent
        known = this.#blockElements.get(at)
      }
    }
    for (const one of climbed) this.#blockElements.set(one, known)
    return known
  }
}
