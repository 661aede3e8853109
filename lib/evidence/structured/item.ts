/** One thing that structured data describes, whatever the syntax. */
export interface Item {
  types: string[]
  id: string
  /** A Map: a page may name a property `__proto__`. */
  properties: Map<string, ItemValue[]>
  place: ItemPlace
}

/** Where an item or a text of it stands; what is in no element has no path and counts as visible. */
export interface ItemPlace {
  path: string | null
  slot: string | null
  visible: boolean
}

export interface ItemText {
  text: string
  place: ItemPlace
}

export type ItemValue = Item | ItemText

export const NOWHERE: ItemPlace = { path: null, slot: null, visible: true }

export const isItem = (value: ItemValue): value is Item => 'properties' in value

export const createItem = (types: string[], id = '', place = NOWHERE): Item => ({
  types,
  id,
  properties: new Map(),
  place,
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
