import { type Block, BlockBuilder } from './block-builder.ts'
import {
  attributeOf,
  dataOf,
  documentElementOf,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  queryAll,
  shadowRootOf,
  textOf,
  urlOf,
} from './dom.ts'
import { frameRootOf } from './frame.ts'
import { CONTACT_LINK, HIDDEN_CONTACT, writesEmail } from './hidden-contacts.ts'
import { NESTING_LIMIT, NODE_LIMIT, ROOT_LIMIT, TEXT_LIMIT } from './limits.ts'
import { Place } from './place.ts'
import type { Slices } from './slices.ts'

/** What one walk over the page saw. */
export interface Walked {
  blocks: Block[]
  /** Images that have words, each with the number of blocks before it. */
  images: { place: Place; block: number }[]
  nodeCount: number
  truncated: boolean
  /** The document, and the shadow roots and frames in it. */
  roots: Node[]
  /** Where the elements stand that structured data may be written in. */
  places: Map<Element, Place>
}

/** Gives the shadow root of an element that keeps it closed, or null. */
export type ClosedShadowRootOf = (element: Element) => ShadowRoot | null

const SKIPPED = new Set(
  'script style noscript template select datalist textarea svg math canvas object head iframe'.split(' '),
)
/** Elements of HTML that may have a shadow root; they are asked for a closed one where nothing else is in them. */
const HOSTS = new Set('article aside div footer header main nav p section span'.split(' '))
const STRUCTURED =
  '[itemscope],[itemprop],[typeof],[property],[rel],.vcard,.h-card,.vcard [class],.h-card [class]'
/** Nodes between two stops. */
const STRIDE = 500

/** Visits every node once, shadow roots and frames of the same origin included. */
export class Walk {
  readonly seen: Walked
  readonly #builder = new BlockBuilder()
  readonly #closedShadowRootOf: ClosedShadowRootOf
  readonly #hidden = new Set<Element>()
  readonly #structured = new Set<Element>()
  #host = ''
  #textLength = 0

  constructor(closedShadowRootOf: ClosedShadowRootOf) {
    this.#closedShadowRootOf = closedShadowRootOf
    const { blocks } = this.#builder
    this.seen = { blocks, images: [], nodeCount: 0, truncated: false, roots: [], places: new Map() }
  }

  *run(page: Document): Slices<void> {
    const root = documentElementOf(page)
    this.#host = /^https?:\/\/([^/?#]*)/i.exec(urlOf(page))?.[1] ?? ''
    yield* this.#enter(page)
    if (root !== null) yield* this.#visit(new Place(root, null, ''), firstChildOf(root), 0)
    this.#builder.end()
  }

  *#enter(root: Node): Slices<void> {
    this.seen.roots.push(root)
    for (const element of queryAll(root, HIDDEN_CONTACT)) this.#hidden.add(element)
    yield
    for (const element of queryAll(root, STRUCTURED)) this.#structured.add(element)
    yield
  }

  /** Visits what is in `top`, from its first node on. */
  *#visit(top: Place, first: Node | null, depth: number): Slices<void> {
    const { seen } = this
    let place = top
    let node = first
    while (!seen.truncated) {
      if (node === null) {
        if (!place.isInline) this.#builder.end()
        if (place === top || place.parent === null) return
        node = nextSiblingOf(place.element)
        place = place.parent
        continue
      }
      if (++seen.nodeCount > NODE_LIMIT || this.#textLength > TEXT_LIMIT) seen.truncated = true
      if (seen.nodeCount % STRIDE === 0) yield
      if (isElement(node)) {
        const inner: Place = new Place(node, place, String(place.count++))
        this.#visitElement(inner)
        const root = depth < NESTING_LIMIT ? this.#rootIn(inner) : null
        if (root !== null) yield* this.#visitRoot(root, inner, depth + 1)
        if (SKIPPED.has(inner.name)) node = nextSiblingOf(node)
        else {
          place = inner
          node = firstChildOf(node)
        }
      } else {
        if (isText(node)) this.#visitText(node, place)
        node = nextSiblingOf(node)
      }
    }
  }

  /** What hangs in an element beside its children: the top of a frame's document, a shadow root, or nothing. */
  #rootIn({ element, name }: Place): Element | ShadowRoot | null {
    if (name === 'iframe') return frameRootOf(element, this.#host)
    const open = shadowRootOf(element)
    if (open !== null) return open
    const mayKeepOne = name.includes('-') || (HOSTS.has(name) && firstChildOf(element) === null)
    return mayKeepOne ? this.#closedShadowRootOf(element) : null
  }

  *#visitRoot(root: Element | ShadowRoot, place: Place, depth: number): Slices<void> {
    if (this.seen.roots.length >= ROOT_LIMIT) {
      this.seen.truncated = true
      return
    }
    yield* this.#enter(root)
    yield* this.#visit(
      new Place(isElement(root) ? root : place.element, place, 'r'),
      firstChildOf(root),
      depth,
    )
    this.#builder.end()
  }

  #visitText(node: Text, place: Place): void {
    const data = dataOf(node)
    this.#textLength += data.length
    this.#builder.addText(data, place)
  }

  #visitElement(place: Place): void {
    const { element, name, isInline } = place
    if (!isInline && name !== 'script') this.#builder.end()
    if (this.#structured.has(element)) this.seen.places.set(element, place)
    if (name === 'img' && attributeOf(element, 'alt'))
      this.seen.images.push({ place, block: this.seen.blocks.length })
    if (this.#mayHoldContact(element, name)) this.#builder.addLink(place)
  }

  #mayHoldContact(element: Element, name: string): boolean {
    if (name === 'script') return writesEmail(textOf(element) ?? '')
    const isLink = name === 'a' || name === 'area'
    if (isLink && CONTACT_LINK.test((attributeOf(element, 'href') ?? '').slice(0, 500))) return true
    return this.#hidden.has(element)
  }
}
