/** One thing that structured data describes, whatever the syntax. */
export interface Item {
  types: string[]
  id: string
  /** A Map: a page may name a property `__proto__`. */
  properties: Map<string, ItemValue[]>
  element: Element | null
}

export interface ItemText {
  text: string
  element: Element | null
}

export type ItemValue = Item | ItemText

export const isItem = (value: ItemValue): value is Item => 'properties' in value

export const createItem = (types: string[], element: Element | null, id = ''): Item => ({
  types,
  id,
  properties: new Map(),
  element,
})

export function addProperty(item: Item, name: string, value: ItemValue): void {
  const values = item.properties.get(name)
  if (values === undefined) item.properties.set(name, [value])
  else values.push(value)
}

export function textsOf(item: Item, ...names: string[]): ItemText[] {
  return names
    .flatMap((name) => item.properties.get(name) ?? [])
    .filter((value): value is ItemText => !isItem(value) && value.text.trim() !== '')
}
