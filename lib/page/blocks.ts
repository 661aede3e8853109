import { type Block, BlockBuilder, isInline } from './block-builder.ts'
import {
  attributeOf,
  contentDocumentOf,
  documentElementOf,
  isElement,
  isText,
  localNameOf,
  parentElementOf,
  shadowRootOf,
  textOf,
  walkerOf,
} from './dom.ts'
import { NESTING_LIMIT, NODE_LIMIT, TEXT_LIMIT } from './limits.ts'

export interface Blocks {
  blocks: Block[]
  nodeCount: number
  truncated: boolean
  /** The element by which a shadow root or a frame's document hangs in the page. */
  hosts: Map<Node, Element>
}

const SKIPPED = new Set(
  'script style noscript template select datalist textarea svg math canvas object head iframe'.split(' '),
)

/** Walks the page once, open shadow roots and frames of the same origin included. */
export function readBlocks(page: Document): Blocks {
  const walk = new Walk()
  const root = documentElementOf(page)
  if (root !== null) walk.visit(root, 0)
  walk.builder.end()
  return { ...walk.result, blocks: walk.builder.blocks }
}

class Walk {
  readonly builder = new BlockBuilder()
  readonly result = { nodeCount: 0, truncated: false, hosts: new Map<Node, Element>() }
  #textLength = 0

  visit(root: Node, depth: number): void {
    const walker = walkerOf(root)
    let node: Node | null = root
    while (node !== null && !this.result.truncated) {
      let skips = false
      if (isText(node)) this.#visitText(node)
      else if (isElement(node)) skips = this.#visitElement(node, depth)
      node = skips ? nextAfter(walker) : walker.nextNode()
      this.result.nodeCount++
      if (this.result.nodeCount > NODE_LIMIT || this.#textLength > TEXT_LIMIT) this.result.truncated = true
    }
  }

  #visitText(node: Text): void {
    const parent = parentElementOf(node)
    if (parent === null) return
    const data = textOf(node) ?? ''
    this.#textLength += data.length
    this.builder.addText(data, parent)
  }

  /** True: what is inside is not for reading. */
  #visitElement(element: Element, depth: number): boolean {
    const name = localNameOf(element)
    if (!isInline(element)) this.builder.end()
    if (name === 'a' || name === 'area' || attributeOf(element, 'data-cfemail') !== null)
      this.builder.addLink(element)
    const inner = innerRootOf(element, name)
    if (inner !== null && depth < NESTING_LIMIT) {
      this.result.hosts.set(inner, element)
      this.visit(inner, depth + 1)
      this.builder.end()
    }
    return SKIPPED.has(name)
  }
}

/** The next node that is not inside the walker's. */
function nextAfter(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling()
    if (sibling !== null) return sibling
    if (walker.parentNode() === null) return null
  }
}

/** A frame of another origin answers null, and throws in some versions. */
function innerRootOf(element: Element, name: string): Node | null {
  if (name !== 'iframe') return shadowRootOf(element)
  try {
    const inner = contentDocumentOf(element as HTMLIFrameElement) // by its name
    return inner && documentElementOf(inner)
  } catch {
    return null
  }
}
