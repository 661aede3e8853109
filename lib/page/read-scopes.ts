import { parentElementOf, queryAll } from './dom.ts'
import { addProperty, createItem, type Item, type ItemValue } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'

/** How a syntax writes things and their properties into elements. */
export interface Syntax {
  /** Selects the elements that are a thing each. */
  scopes: string
  /** Selects the elements that hold a property. */
  holders: string
  typesOf: (scope: Element) => string[]
  propertiesOf: (element: Element) => string[]
  textOf: (element: Element) => string
  idOf?: (scope: Element) => string
  /** Elements elsewhere in the page that hold properties of this thing as well. */
  referredOf?: (scope: Element, root: Node) => Element[]
}

/** The things that elements describe by a syntax, and that are no part of another. */
export function readScopes(root: Node, syntax: Syntax): Item[] {
  const items = new Map<Element, Item>()
  for (const scope of queryAll(root, syntax.scopes).slice(0, ITEM_LIMIT))
    items.set(scope, createItem(syntax.typesOf(scope), scope, syntax.idOf?.(scope) ?? ''))
  if (items.size === 0) return []
  const inner = new Set<Item>()
  const add = (item: Item | undefined, element: Element): void => {
    const value: ItemValue = items.get(element) ?? { text: syntax.textOf(element), element }
    if (item === undefined || item === value) return
    const names = syntax.propertiesOf(element)
    if ('properties' in value && names.length > 0) inner.add(value)
    for (const name of names) addProperty(item, name, value)
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
