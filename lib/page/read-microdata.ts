import { fold } from '../evidence/text.ts'
import { attributeOf, parentElementOf, queryAll, queryWithin, textOf } from './dom.ts'
import { addProperty, createItem, type Item, type ItemValue } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'

/** The things that the page's microdata describes and that are no part of another. */
export function readMicrodata(page: Document): Item[] {
  const items = new Map<Element, Item>()
  for (const scope of queryAll(page, '[itemscope]').slice(0, ITEM_LIMIT))
    items.set(scope, createItem(typesOf(scope), scope, attributeOf(scope, 'itemid') ?? ''))
  const inner = new Set<Item>()
  for (const element of items.size === 0 ? [] : queryAll(page, '[itemprop]').slice(0, ITEM_LIMIT * 5))
    addTo(itemAround(element, items), element, items, inner)
  for (const [scope, item] of items) addReferred(page, scope, item, items, inner)
  return [...items.values()].filter((item) => !inner.has(item))
}

const wordsOf = (element: Element, attribute: string): string[] =>
  fold(attributeOf(element, attribute) ?? '')
    .split(' ')
    .filter(Boolean)

const typesOf = (scope: Element): string[] =>
  wordsOf(scope, 'itemtype').map((type) => type.replace(/^.*[/#:]/, ''))

function itemAround(element: Element, items: Map<Element, Item>): Item | undefined {
  for (let at = parentElementOf(element); at !== null; at = parentElementOf(at)) {
    const item = items.get(at)
    if (item !== undefined) return item
  }
  return undefined
}

function addTo(item: Item | undefined, element: Element, items: Map<Element, Item>, inner: Set<Item>): void {
  const value: ItemValue = items.get(element) ?? { text: textValueOf(element), element }
  if (item === undefined || item === value) return
  if ('properties' in value) inner.add(value)
  for (const name of wordsOf(element, 'itemprop')) addProperty(item, name, value)
}

/** `itemref` names elements elsewhere whose properties belong to the item as well. */
function addReferred(
  page: Document,
  scope: Element,
  item: Item,
  items: Map<Element, Item>,
  inner: Set<Item>,
): void {
  for (const id of wordsOf(scope, 'itemref').slice(0, 20)) {
    const [referred] = queryAll(page, `[id="${CSS.escape(id)}"]`)
    if (referred === undefined) continue
    const within = queryWithin(referred, '[itemprop]').filter(
      (one) => itemAround(one, items) === itemAround(referred, items),
    )
    for (const element of [referred, ...within])
      if (attributeOf(element, 'itemprop') !== null) addTo(item, element, items, inner)
  }
}

/** The value as the microdata standard has it, save that a link's text is a name and its address is not. */
function textValueOf(element: Element): string {
  const content = attributeOf(element, 'content')
  if (content !== null) return content
  const href = attributeOf(element, 'href')
  const isPlain = /(?:^|\s)(?:name|jobTitle|givenName|familyName|telephone|faxNumber)(?:\s|$)/.test(
    attributeOf(element, 'itemprop') ?? '',
  )
  if (href !== null && (!isPlain || /^(?:mailto|tel):/i.test(href))) return href
  return fold((textOf(element) ?? '').slice(0, 2000))
}
