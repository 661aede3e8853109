import {
  attributeOf,
  firstElementIn,
  isElement,
  localNameOf,
  nextElementOf,
  nodeTypeOf,
  parentOf,
} from './dom.ts'

const PATH_LIMIT = 400
const SLOT_LIMIT = 160
const SLOT_LEVELS = 3

interface Place {
  path: string
  isInMenu: boolean
}

const ROOT: Place = { path: '', isInMenu: false }

/**
 * Says where elements stand, each asked once: their paths, whether in a menu, and their slots. `hosts` leads out of
 * shadow roots and frames.
 */
export class Places {
  readonly slots: string[] = []
  readonly #hosts: ReadonlyMap<Node, Element>
  readonly #places = new Map<Node, Place>()
  readonly #slotIndexes = new Map<string, number>()
  readonly #slotsOf = new Map<Element, number>()
  readonly #counted = new Set<Node>()
  readonly #indexes = new Map<Node, number>()

  constructor(hosts: ReadonlyMap<Node, Element>) {
    this.#hosts = hosts
  }

  /** Cut between steps where it is too long, so that what is left names an ancestor. */
  pathOf(element: Element): string {
    const { path } = this.#placeOf(element)
    return path.length <= PATH_LIMIT ? path : path.slice(0, path.lastIndexOf('/', PATH_LIMIT))
  }

  isInMenu(element: Element): boolean {
    return this.#placeOf(element).isInMenu
  }

  /** Its index in `slots`: tag and classes of the element and of the two around it, without numbers. */
  slotOf(element: Element): number {
    const known = this.#slotsOf.get(element)
    if (known !== undefined) return known
    const steps: string[] = []
    let at: Node | null = element
    for (let level = 0; level < SLOT_LEVELS && at !== null && isElement(at); level++, at = parentOf(at))
      steps.push(
        `${localNameOf(at)}.${(attributeOf(at, 'class') ?? '').slice(0, 60).replace(/[\d\s]+/g, '.')}`,
      )
    const slot = steps.join('<').slice(0, SLOT_LIMIT)
    const index = this.#slotIndexes.get(slot) ?? this.slots.push(slot) - 1
    this.#slotIndexes.set(slot, index)
    this.#slotsOf.set(element, index)
    return index
  }

  /** From the top down, in a loop: pages nest deeper than calls may. */
  #placeOf(element: Element): Place {
    const climbed: Node[] = []
    let node: Node | null = element
    let place = this.#places.get(element)
    while (place === undefined && node !== null) {
      climbed.push(node)
      node = this.#hosts.get(node) ?? parentOf(node)
      place = node === null ? ROOT : this.#places.get(node)
    }
    place ??= ROOT
    for (const one of climbed.reverse()) {
      place = this.#placeIn(one, place)
      this.#places.set(one, place)
    }
    return place
  }

  #placeIn(node: Node, around: Place): Place {
    const step = this.#hosts.has(node) ? 'r' : this.#stepOf(node)
    const path = step === '' || around.path.length > PATH_LIMIT ? around.path : `${around.path}/${step}`
    return { path: path.replace(/^\//, ''), isInMenu: around.isInMenu || isMenu(node) }
  }

  /** Its index among the elements of its parent; counted once for all of them. The top of a document has none. */
  #stepOf(node: Node): string {
    const parent = parentOf(node)
    if (parent === null || nodeTypeOf(parent) === Node.DOCUMENT_NODE) return ''
    if (!this.#counted.has(parent)) {
      this.#counted.add(parent)
      let index = 0
      for (let child = firstElementIn(parent); child !== null; child = nextElementOf(child))
        this.#indexes.set(child, index++)
    }
    return String(this.#indexes.get(node) ?? 0)
  }
}

function isMenu(node: Node): boolean {
  if (!isElement(node)) return false
  return localNameOf(node) === 'nav' || /^(?:navigation|menu|menubar)$/.test(attributeOf(node, 'role') ?? '')
}
