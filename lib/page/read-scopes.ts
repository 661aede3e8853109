import { parentElementOf, queryAll } from './dom.ts'
import { createItem, type Item } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'

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

/** The things that elements describe by a syntax, and that are no part of another. */
export function readScopes(root: Node, syntax: Syntax): Item[] {
  const items = new Map<Element, Item>()
  const byId = new Map<string, Item>()
  for (const scope of queryAll(root, syntax.scopes).slice(0, ITEM_LIMIT)) {
    const item = createItem(syntax.typesOf(scope), scope, syntax.idOf?.(scope) ?? '')
    items.set(scope, item)
    if (item.id !== '') byId.set(item.id, item)
  }
  if (items.size === 0) return []
  const inner = new Set<Item>()
  const add = (item: Item | undefined, element: Element): void => {
    const part = items.get(element)
    const thing = part ?? byId.get(syntax.referenceOf?.(element) ?? '')
    if (item === undefined || item === thing) return
    for (const name of syntax.propertiesOf(element)) {
      if (part !== undefined) inner.add(part)
      item.properties.push({ name, element, value: thing ?? syntax.textOf(element, name) })
    }
  }
  for (const element of queryAll(root, syntax.holders).slice(0, ITEM_LIMIT * 5))
    add(itemAround(element, items), element)
  for (const [scope, item] of items)
    for (const referred of syntax.referredOf?.(scope, root) ?? [])
      for (const element of [referred, ...queryAll(referred, syntax.holders)])
        if (itemAround(element, items) === itemAround(referred, items)) add(item, element)
  return [...items.values()].filter((item) => !inner.has(item))
}

function itemAround(element: Element, items: Map<Element, Item>): Item | undefined {
  for (let at = parentElementOf(element); at !== null; at = parentElementOf(at)) {
    const item = items.get(at)
    if (item !== undefined) return item
  }
  return undefined
}
