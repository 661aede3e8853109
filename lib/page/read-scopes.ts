import { parentElementOf, queryAll } from './dom.ts'
import { createItem, type Item } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'
import type { Slices } from './slices.ts'

/** How a syntax writes things and their properties into elements. */
export interface Syntax {
  /** Selects the elements that are a thing each. */
  scopes: string
  /** Selects the elements that hold a property. */
  holders: string
  typesOf: (scope: Element) => string[]
  propertiesOf: (element: Element) => string[]
  textOf: (element: Element, property: string) => string
  idOf?: (scope: Element) => string
  /** The id of the thing that a property refers to, or ''. */
  referenceOf?: (element: Element) => string
  /** Elements elsewhere in the page that hold properties of this thing as well. */
  referredOf?: (scope: Element, root: Node) => Element[]
}

/** Elements that hold properties, and elements that `itemref` names: of what is more, pages make a trap. */
const HOLDER_LIMIT = ITEM_LIMIT * 5
const REFERRED_LIMIT = 200
/** Elements between two stops. */
const STRIDE = 100

/** The things that elements describe by a syntax, and that are no part of another. */
export function* readScopes(root: Node, syntax: Syntax): Slices<Item[]> {
  const items = new Map<Element, Item>()
  const byId = new Map<string, Item>()
  for (const scope of queryAll(root, syntax.scopes).slice(0, ITEM_LIMIT)) {
    const item = createItem(syntax.typesOf(scope), scope, syntax.idOf?.(scope) ?? '')
    items.set(scope, item)
    if (item.id !== '') byId.set(item.id, item)
  }
  if (items.size === 0) return []
  const inner = new Set<Item>()
  const itemAround = createItemAround(items)
  let left = HOLDER_LIMIT
  const add = (item: Item | undefined, element: Element): void => {
    const part = items.get(element)
    const thing = part ?? byId.get(syntax.referenceOf?.(element) ?? '')
    if (item === undefined || item === thing || left-- <= 0) return
    for (const name of syntax.propertiesOf(element)) {
      if (part !== undefined) inner.add(part)
      item.properties.push({ name, element, value: thing ?? syntax.textOf(element, name) })
    }
  }
  for (const [index, element] of queryAll(root, syntax.holders).slice(0, HOLDER_LIMIT).entries()) {
    if (index % STRIDE === 0) yield
    add(itemAround(element), element)
  }
  for (const [item, referred] of referencesOf(items, syntax, root)) {
    yield
    for (const element of left > 0 ? [referred, ...queryAll(referred, syntax.holders)] : [])
      if (itemAround(element) === itemAround(referred)) add(item, element)
  }
  return [...items.values()].filter((item) => !inner.has(item))
}

function referencesOf(items: ReadonlyMap<Element, Item>, syntax: Syntax, root: Node): [Item, Element][] {
  const references: [Item, Element][] = []
  for (const [scope, item] of items) {
    if (references.length >= REFERRED_LIMIT) break
    for (const referred of syntax.referredOf?.(scope, root) ?? []) references.push([item, referred])
  }
  return references.slice(0, REFERRED_LIMIT)
}

/** Tells the thing in which an element stands; what was climbed once is not climbed again. */
function createItemAround(items: ReadonlyMap<Element, Item>): (element: Element) => Item | undefined {
  const known = new Map<Element, Item | undefined>()
  return (element) => {
    const climbed: Element[] = []
    let at: Element | null = parentElementOf(element)
    while (at !== null && !items.has(at) && !known.has(at)) {
      climbed.push(at)
      at = parentElementOf(at)
    }
    const item = at === null ? undefined : (items.get(at) ?? known.get(at))
    for (const one of climbed) known.set(one, item)
    return item
  }
}
