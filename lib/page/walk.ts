import { type Block, BlockBuilder, isInline } from './block-builder.ts'
import {
  attributeOf,
  contentDocumentOf,
  dataOf,
  documentElementOf,
  isElement,
  isText,
  localNameOf,
  parentElementOf,
  queryAll,
  shadowRootOf,
  textOf,
  walkerOf,
} from './dom.ts'
import { CONTACT_LINK, HIDDEN_CONTACT, writesEmail } from './hidden-contacts.ts'
import { NESTING_LIMIT, NODE_LIMIT, TEXT_LIMIT } from './limits.ts'
import type { Slices } from './slices.ts'

/** What one walk over the page saw. */
export interface Walked {
  blocks: Block[]
  /** Images that have words, each with the number of blocks before it. */
  images: { element: Element; block: number }[]
  nodeCount: number
  truncated: boolean
  /** The document and the shadow roots and frames in it. */
  roots: Node[]
  /** The element by which a shadow root or a frame's document hangs in the page. */
  hosts: Map<Node, Element>
}

/** Gives the shadow root of an element that keeps it closed, or null. */
export type ClosedShadowRootOf = (element: Element) => ShadowRoot | null

const SKIPPED = new Set(
  'script style noscript template select datalist textarea svg math canvas object head iframe'.split(' '),
)
/** Nodes between two stops. */
const STRIDE = 500

/** Visits every node once, shadow roots and frames of the same origin included. */
export class Walk {
  readonly seen: Walked = {
    blocks: [],
    images: [],
    nodeCount: 0,
    truncated: false,
    roots: [],
    hosts: new Map(),
  }
  readonly #builder = new BlockBuilder()
  readonly #closedShadowRootOf: ClosedShadowRootOf
  #hidden = new Set<Element>()
  #textLength = 0

  constructor(closedShadowRootOf: ClosedShadowRootOf) {
    this.#closedShadowRootOf = closedShadowRootOf
    this.seen.blocks = this.#builder.blocks
  }

  *run(page: Document): Slices<void> {
    const root = documentElementOf(page)
    this.#enter(page)
    if (root !== null) yield* this.#visit(root, 0)
    this.#builder.end()
  }

  #enter(root: Node): void {
    this.seen.roots.push(root)
    for (const element of queryAll(root, HIDDEN_CONTACT)) this.#hidden.add(element)
  }

  *#visit(root: Node, depth: number): Slices<void> {
    const walker = walkerOf(root)
    const { seen } = this
    let node: Node | null = root
    while (node !== null && !seen.truncated) {
      let skips = false
      if (isText(node)) this.#visitText(node)
      else if (isElement(node)) {
        const name = localNameOf(node)
        skips = SKIPPED.has(name)
        this.#visitElement(node, name)
        const inner = this.#innerRootOf(node, name)
        if (inner !== null && depth < NESTING_LIMIT) {
          seen.hosts.set(inner, node)
          this.#enter(inner)
          yield* this.#visit(inner, depth + 1)
          this.#builder.end()
        }
      }
      node = skips ? nextAfter(walker) : walker.nextNode()
      if (++seen.nodeCount > NODE_LIMIT || this.#textLength > TEXT_LIMIT) seen.truncated = true
      if (seen.nodeCount % STRIDE === 0) yield
    }
  }

  #visitText(node: Text): void {
    const parent = parentElementOf(node)
    if (parent === null) return
    const data = dataOf(node)
    this.#textLength += data.length
    this.#builder.addText(data, parent)
  }

  #visitElement(element: Element, name: string): void {
    if (!isInline(name)) {
      if (name === 'script') this.#visitScript(element)
      else this.#builder.end()
    }
    if (name === 'img' && attributeOf(element, 'alt'))
      this.seen.images.push({ element, block: this.seen.blocks.length })
    const isLink = name === 'a' || name === 'area'
    const leads = isLink && CONTACT_LINK.test((attributeOf(element, 'href') ?? '').slice(0, 500))
    if (leads || this.#hidden.has(element)) this.#builder.addLink(element)
  }

  #visitScript(element: Element): void {
    if (writesEmail(textOf(element) ?? '')) this.#builder.addLink(element)
  }

  #innerRootOf(element: Element, name: string): Node | null {
    if (name === 'iframe') return frameRootOf(element)
    return shadowRootOf(element) ?? (name.includes('-') ? this.#closedShadowRootOf(element) : null)
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
function frameRootOf(element: Element): Node | null {
  try {
    const inner = contentDocumentOf(element as HTMLIFrameElement) // by its name
    return inner && documentElementOf(inner)
  } catch {
    return null
  }
}
